import { expect, test } from "@playwright/test"
import { phaseOf } from "@/lib/ballots/phase"
import { callOrder } from "@/lib/contacts/call-order"
import type { Asked } from "@/lib/contacts/call-reason"
import { mayRecord } from "@/lib/contacts/may-record"
import { momentAt } from "@/lib/dates"
import { askedInPhase, type Pledge, pledges } from "@/lib/pledges/terms"

const ballot = {
  opensAt: momentAt("2026-10-12T09:00"),
  closesAt: momentAt("2026-11-13T12:00"),
  lastSafePostingOn: "2026-11-09",
  replacementsCloseOn: "2026-11-06",
}

const someone = (pledge: Asked["pledge"]): Asked => ({
  lot: 0,
  pledge,
  pledgedAt: momentAt("2026-10-01T10:00"),
  attempts: 1,
  conversations: 1,
  lastAttemptAt: momentAt("2026-10-01T10:00"),
  lastOutcome: "spoke",
  followUpAt: null,
  askedNotToBeContactedAt: null,
  phoneChangedAt: null,
})

const everything = pledges.join(" ")
const firstClass = "Ask them to post it today, first class, or it will not count."

type Moment = { question: string; press?: string; saved: string; willPost?: string; notArrived?: string }

const moments: Record<string, Moment> = {
  "2026-10-12T08:59": {
    question: "Will they post it?",
    saved: "will_post undecided wont_vote rather_not_say",
  },
  "2026-10-12T09:00": {
    question: "Has it come? Has it gone?",
    saved: everything,
    notArrived: "25 days left to replace it",
  },
  "2026-11-06T23:59": {
    question: "Has it come? Has it gone?",
    saved: everything,
    notArrived: "Last day to replace it",
  },
  "2026-11-07T00:00": { question: "Has it come? Has it gone?", saved: everything },
  "2026-11-09T23:59": { question: "Has it come? Has it gone?", saved: everything },
  "2026-11-10T00:00": {
    question: "Has it gone?",
    press: firstClass,
    saved: everything,
    willPost: "Post today, first class",
  },
  "2026-11-13T11:59": {
    question: "Has it gone?",
    press: firstClass,
    saved: everything,
    willPost: "Post today, first class",
  },
  "2026-11-13T12:00": { question: "Voting has closed.", saved: "" },
}

for (const [local, expected] of Object.entries(moments)) {
  const now = momentAt(local)
  const phase = phaseOf(ballot, now)

  test(`at ${local} (${phase}) a rep asks “${expected.question}”`, () => {
    expect(askedInPhase[phase]).toEqual({
      question: expected.question,
      ...(expected.press && { press: expected.press }),
    })
  })

  test(`at ${local} (${phase}) can be saved: ${expected.saved || "nothing"}`, () => {
    const isSaved = (pledge: Pledge) => {
      try {
        mayRecord({ ...ballot, leftOn: null, erasedAt: null }, pledge, now)
        return true
      } catch {
        return false
      }
    }
    expect(pledges.filter(isSaved).join(" ")).toBe(expected.saved)
  })

  test(`at ${local} (${phase}) a new paper is offered only while it can come`, () => {
    const urgent = (pledge: Asked["pledge"]) => {
      const situation = { now, phase, replacementsCloseOn: ballot.replacementsCloseOn }
      return callOrder([someone(pledge)], situation).groups[0]?.members[0]?.reason.urgent
    }
    expect(urgent("will_post")).toBe(expected.willPost)
    if (phase !== "preparing") expect(urgent("not_arrived")).toBe(expected.notArrived)
  })
}
