import { expect, test } from "@playwright/test"
import { datesInWords } from "@/lib/ballots/dates-in-words"
import { phases } from "@/lib/ballots/terms"
import { answerInWords } from "@/lib/contacts/answer"
import { callOrder } from "@/lib/contacts/call-order"
import { mayRecord } from "@/lib/contacts/may-record"
import { votingMethods } from "@/lib/law/terms"
import { offeredIn, reasonsIn, wordsOf } from "@/lib/voting/terms"

const ofPost = /paper|post|envelope|first class/i
const [opensAt, closesAt] = [new Date("2026-10-12T08:00Z"), new Date("2026-11-13T12:00Z")]
const ballot = { opensAt, closesAt, lastSafePostingOn: "2026-11-09" }
const now = new Date("2026-10-20T12:00Z")
const known = {
  ...{ lot: 0, pledgedAt: now, attempts: 1, conversations: 1, lastAttemptAt: now, followUpAt: null },
  ...{ lastOutcome: "spoke" as const, askedNotToBeContactedAt: null, phoneChangedAt: null },
} as const

test("where nobody votes by post, nothing a rep reads speaks of papers or posting", () => {
  for (const method of ["electronic", "workplace"] as const) {
    const words = wordsOf(method)
    const said = [
      ...Object.values(words.pledge),
      ...phases.flatMap((phase) => Object.values(words.asked[phase])),
      ...[
        words.saysDone.one,
        words.saysDone.many,
        words.saidWill,
        words.notArrived,
        words.askAgain,
        words.press,
      ],
      words.tooEarly("voted"),
      ...reasonsIn(words).map(({ label }) => label),
      ...(["preparing", "open", "last_posting"] as const).flatMap((_, nth) =>
        Object.values(
          datesInWords({ ...ballot, method }, new Date(Date.parse("2026-10-01") + nth * 20 * 86_400_000)),
        ),
      ),
      ...(["not_arrived", "will_post"] as const).flatMap((pledge) =>
        (["open", "last_posting"] as const).flatMap((phase) => {
          const situation = { now, phase, method, replacementsCloseOn: null }
          const [group] = callOrder([{ ...known, pledge }], situation).groups
          const { said, urgent } = group?.members[0]?.reason ?? { said: "nobody" }
          return [said, urgent ?? ""]
        }),
      ),
    ]
    for (const words of said) expect(words).not.toMatch(ofPost)
    expect(answerInWords({ pledge: "posted", outcome: "spoke" }, method)).toBe("voted")
  }
})

test("by post everything is as it was, and so it is where nothing says how", () => {
  expect(wordsOf()).toBe(wordsOf("post"))
  expect(answerInWords({ pledge: "posted", outcome: "spoke" })).toBe("posted")
})

test("what can be answered fits how people vote: at work nothing is sent that might not come", () => {
  for (const method of votingMethods) {
    const words = wordsOf(method)
    expect(offeredIn("preparing", words)).not.toContain("posted")
    expect(offeredIn("open", words).includes("not_arrived")).toBe(method !== "workplace")
    const reasons = reasonsIn(words).map(({ reason }) => reason)
    expect(reasons.includes("lost")).toBe(method !== "workplace")
    expect(reasons).toContain("too_busy")
  }
})

test("before the opening nobody can have voted, and it is said in the ballot’s own words", () => {
  const standing = { opensAt, closesAt, leftOn: null, erasedAt: null, method: "electronic" } as const
  const early = new Date("2026-10-01T12:00Z")
  expect(() => mayRecord(standing, "posted", early)).toThrow(
    "Voting has not opened yet, so “voted” cannot be right. Ask whether they will vote.",
  )
})
