import { expect, test } from "@playwright/test"
import { mayShow } from "@/lib/pocket/keeping"
import type { Pocket } from "@/lib/pocket/pocket"
import { skewOf } from "@/lib/pocket/skew"

const hour = 3_600_000
const now = new Date("2026-11-22T12:00:00Z")
const at = (hours: number) => new Date(now.getTime() + hours * hour)

const pocket: Pocket = {
  accountId: "",
  role: "rep",
  union: "",
  listedAt: now.toISOString(),
  ballot: {
    id: "",
    name: "",
    opensAt: at(-100).toISOString(),
    closesAt: at(10).toISOString(),
    lastSafePostingOn: "2026-11-20",
    method: "post",
    replacementsOpenOn: null,
    replacementsCloseOn: null,
  },
  workplaces: {},
  members: [],
  overtaken: [],
}

test("a list is shown for a day after the server was heard of, and until the close", () => {
  expect(mayShow(pocket, at(-1), 0, now)).toBe(true)
  expect(mayShow(pocket, at(-24), 0, now)).toBe(false)
  expect(mayShow(pocket, at(24), 0, now)).toBe(false)
  expect(mayShow(pocket, at(9), 0, at(10))).toBe(false)
})

test("a phone’s clock a day out neither brings the close nearer nor puts it off", () => {
  expect(mayShow(pocket, at(23), -24 * hour, at(24))).toBe(true)
  expect(mayShow(pocket, at(33), -24 * hour, at(34))).toBe(false)
  expect(mayShow(pocket, at(-15), 24 * hour, at(-14))).toBe(false)
})

test("what may be the way between two clocks is no difference between them", () => {
  expect(skewOf(now.toUTCString(), new Date(now.getTime() - 59_000))).toBe(0)
  expect(skewOf(now.toUTCString(), at(24))).toBe(-24 * hour)
  expect(skewOf(null, now)).toBe(0)
})
