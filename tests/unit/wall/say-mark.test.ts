import { expect, test } from "@playwright/test"
import { deskWordsOf } from "@/lib/desk-words/terms"
import type { Marked } from "@/lib/wall/mark-queries"
import { sayMark } from "@/lib/wall/say-mark"

const untouched: Marked = {
  ...{
    id: "m",
    workplaceId: "w",
    name: "Bethan Rowlands",
    state: "not_asked",
    evidence: null,
    pledgedAt: null,
  },
  ...{ attempts: 0, conversations: 0, lastAttemptAt: null, followUpAt: null, hasAskedNot: false },
}
const today = "2026-11-05"
const on = (day: string) => new Date(`${day}T10:00Z`)
const says = (known: Partial<Marked>) => sayMark({ ...untouched, ...known }, today, deskWordsOf("post"))

test("a mark says what is known, in words", () => {
  expect(says({})).toBe("Not asked yet.")
  expect(says({ attempts: 1, lastAttemptAt: on("2026-11-04") })).toBe(
    "Not asked yet. Tried once, yesterday, not reached.",
  )
  const spoke = { attempts: 3, conversations: 1, lastAttemptAt: on("2026-11-03") }
  expect(says({ ...spoke, state: "posted", pledgedAt: on("2026-11-03"), evidence: "rep_belief" })).toBe(
    "Says posted, said so Tuesday, a rep’s belief. Tried 3 times, last Tuesday.",
  )
  expect(says({ ...spoke, state: "unsaid", followUpAt: on("2026-11-02") })).toBe(
    "Spoken to, has not said. Tried 3 times, last Tuesday. Promised to go back Monday, overdue.",
  )
})

test("somebody who asked not to be contacted is said to have, and no more is guessed", () => {
  expect(says({ state: "rather_not_say", hasAskedNot: true })).toBe("Asked not to be contacted.")
})
