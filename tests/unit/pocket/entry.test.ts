import { expect, test } from "@playwright/test"
import { entryOf } from "@/lib/pocket/entry"

const now = new Date("2026-11-20T10:00:00Z")
const ids = { entryId: "e", ballotId: "b", memberId: "m" }

test("an answer is read with how it was got; the note is left alone where the page had none", () => {
  const entry = entryOf("log", { ...ids, way: "phone", answer: "posted", next: "n", within: "" }, now)
  expect(entry).toEqual({
    id: "e",
    memberId: "m",
    madeAt: now,
    does: { verb: "logContact", input: { ...ids, way: "phone", answer: "posted", note: undefined } },
  })
  expect(JSON.stringify(entry)).not.toContain("note")
  const noted = entryOf("log", { ...ids, way: "phone", answer: "note", note: "" }, now)
  expect(noted?.does.input).toMatchObject({ note: "" })
})

test("a reason is about nobody", () => {
  const told = { token: "t", ballotId: "b", workplaceId: "w", reason: "too_busy", next: "m", within: "" }
  const entry = entryOf("tell", told, now)
  expect(entry?.memberId).toBeNull()
  expect(JSON.stringify(entry?.does.input)).not.toContain('"m"')
})

test("what no page could send is no entry", () => {
  expect(entryOf("log", { ...ids, way: "phone", answer: "yes" }, now)).toBeUndefined()
  expect(entryOf("log", { ...ids, way: "guessed", answer: "posted" }, now)).toBeUndefined()
  expect(entryOf("log", { ...ids, entryId: "", way: "phone", answer: "posted" }, now)).toBeUndefined()
  expect(entryOf("export", ids, now)).toBeUndefined()
})
