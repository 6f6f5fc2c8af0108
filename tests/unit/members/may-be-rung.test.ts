import { expect, test } from "@playwright/test"
import { mayBeRung } from "@/lib/members/may-be-rung"
import { readPhone } from "@/lib/members/read-phone"

const bad = ["", "0770", "0770090012", "077009001234", "her mum’s", "07700 900123 after six", "999", "12345"]
for (const typed of [
  ...bad,
  "+1 2",
  "tel:+447700900123",
  "07700 900123 (work)",
  "+44 7700 90012",
  "12345678",
])
  test(`“${typed}” is refused on the phone as on the server`, () => {
    expect(readPhone(typed)).toBeUndefined()
    expect(mayBeRung(typed)).toBe(false)
  })

const good = ["07700 900123", "+44 (0)7700 900123", "0044 7700 900123", "020 7946 0018", "+353 20 912 3456"]
for (const typed of [
  ...good,
  "447700900123",
  "0800 1111",
  "01978 35000",
  "07700 900123 ext 4",
  "07700900123x4",
])
  test(`“${typed}” is taken`, () => expect(mayBeRung(typed)).toBe(true))

test("the phone refuses nothing that the server takes", () => {
  const pieces = [
    "0",
    "00",
    "+",
    "44",
    "(0)",
    "7700",
    "900123",
    "1978",
    "20",
    "353",
    " ",
    "-",
    "x",
    "ext ",
    "1",
    "~",
    "７",
  ]
  let seed = 42
  const next = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((seed / 2_147_483_648) * below)
  }
  let taken = 0
  for (let n = 0; n < 60_000; n++) {
    const typed = Array.from({ length: 1 + next(8) }, () => pieces[next(pieces.length)]).join("")
    if (!readPhone(typed)) continue
    taken += 1
    expect(mayBeRung(typed), typed).toBe(true)
  }
  expect(taken).toBeGreaterThan(1000)
})
