import { expect, test } from "@playwright/test"
import { callOrder } from "@/lib/contacts/call-order"
import type { Asked, Situation } from "@/lib/contacts/call-reason"
import { momentAt } from "@/lib/dates"
import { standingInWords } from "@/lib/replacements/in-words"
import { isWindowOpen } from "@/lib/replacements/is-window-open"
import { mayNeedOne, type Replacement } from "@/lib/replacements/stage-of"
import { ownPart, todoInWords, windowInWords } from "@/lib/replacements/todo-in-words"
import { replacementWindow, windowProblem } from "@/lib/replacements/window"

const at = (day: string, time = "10:00") => momentAt(`2026-11-${day}T${time}`)
const window = { replacementsOpenOn: "2026-11-06", replacementsCloseOn: "2026-11-20" }

function asked(day: string, more: Partial<Replacement> = {}): Replacement {
  return { askedAt: at(day), isConfirmed: false, sentAt: null, arrivedAt: null, ...more }
}

const notArrived = { pledge: "not_arrived", pledgedAt: at("09") } as const

const standings: [string, Replacement, boolean, string | undefined][] = [
  ["asked", asked("10"), true, "New paper asked for on Tue 10 Nov; the address is still to be confirmed."],
  [
    "confirmed",
    asked("10", { isConfirmed: true }),
    true,
    "New paper asked for on Tue 10 Nov; it goes to the scrutineer in the next batch.",
  ],
  [
    "sent",
    asked("10", { isConfirmed: true, sentAt: at("12") }),
    true,
    "Sent to the scrutineer on Thu 12 Nov: ask whether it has come.",
  ],
  ["come", asked("10", { arrivedAt: at("16") }), true, "The new paper came by Mon 16 Nov."],
  [
    "never sent",
    asked("10"),
    false,
    "New paper asked for on Tue 10 Nov, and not sent in time. Has the first one come since?",
  ],
]
for (const [name, replacement, isOpen, words] of standings) {
  test(`a member’s page says where it stands: ${name}`, () => {
    expect(standingInWords({ replacement, ...notArrived }, isOpen)).toBe(words)
  })
}

const nobody: Asked = {
  lot: 0,
  attempts: 1,
  conversations: 1,
  lastAttemptAt: at("09"),
  lastOutcome: "spoke",
  followUpAt: null,
  askedNotToBeContactedAt: null,
  phoneChangedAt: null,
  ...notArrived,
}

function reasonOn(now: Date, known: Partial<Asked>, days: Partial<Situation> = window) {
  const situation: Situation = { now, phase: "open", replacementsCloseOn: null, ...days }
  return callOrder([{ ...nobody, ...known }], situation).groups[0]?.members[0]?.reason
}

test("the call list asks what fits: to confirm, waiting, overdue, come, and too late", () => {
  expect(reasonOn(at("10"), { replacement: asked("10") })).toEqual({
    said: "New paper asked for today",
    urgent: "Address to confirm",
  })
  expect(reasonOn(at("12"), { replacement: asked("10", { isConfirmed: true }) })).toEqual({
    said: "New paper asked for Tuesday",
  })
  const sent = asked("10", { isConfirmed: true, sentAt: at("11") })
  expect(reasonOn(at("12"), { replacement: sent })).toEqual({
    said: "New paper sent for yesterday. Has it come?",
  })
  expect(reasonOn(at("16"), { replacement: sent })).toEqual({
    said: "New paper asked for 6 days ago",
    urgent: "Still not come",
  })
  expect(reasonOn(at("17"), { replacement: { ...sent, arrivedAt: at("17") } })).toEqual({
    said: "New paper came today. Has it gone?",
  })
  expect(reasonOn(at("21"), { replacement: asked("10") })).toEqual({
    said: "New paper not sent in time. Has the first one come since?",
  })
  const willPost = { pledge: "will_post", pledgedAt: at("09") } as const
  expect(reasonOn(at("12"), { ...willPost, replacement: sent })?.said).toContain("Has it come?")
})

test("before the first day the call list says from when, and with none asked for what is left", () => {
  expect(reasonOn(at("04"), { pledgedAt: at("04") })).toEqual({
    said: "Paper not arrived. A new one can be asked for from Fri 6 Nov",
  })
  expect(reasonOn(at("18"), {})).toEqual({ said: "Paper not arrived", urgent: "2 days left to replace it" })
})

test("a new paper is offered to whoever has none, or may have lost it, and not while one is on its way", () => {
  expect(mayNeedOne(notArrived)).toBe(true)
  expect(mayNeedOne({ pledge: "will_post", pledgedAt: at("09") })).toBe(true)
  for (const pledge of ["posted", "undecided", "not_asked", "wont_vote", "rather_not_say"] as const)
    expect(mayNeedOne({ pledge, pledgedAt: null })).toBe(false)
  expect(mayNeedOne({ ...notArrived, replacement: asked("10") })).toBe(false)
  const come = asked("08", { arrivedAt: at("10") })
  expect(mayNeedOne({ ...notArrived, replacement: come })).toBe(false)
  expect(mayNeedOne({ pledge: "not_arrived", pledgedAt: at("12"), replacement: come })).toBe(true)
})

test("the window is open from the first day to the last, in London", () => {
  const moments = [at("05", "23:59"), at("06", "00:00"), at("20", "23:59"), at("21", "00:00")]
  expect(moments.map((now) => isWindowOpen(window, now))).toEqual([false, true, true, false])
  expect(isWindowOpen({ replacementsOpenOn: null, replacementsCloseOn: null }, at("10"))).toBe(false)
})

test("the usual days stand where none are set, and a ballot without post has none", () => {
  const ballot = {
    kind: "statutory",
    jurisdiction: "great_britain",
    method: "post",
    nations: ["england_and_wales"],
    opensAt: at("01"),
    closesAt: at("27", "12:00"),
  } as const
  expect(replacementWindow(ballot)).toEqual({
    replacementsOpenOn: "2026-11-08",
    replacementsCloseOn: "2026-11-20",
  })
  const set = { ...ballot, ...window }
  expect(replacementWindow(set)).toEqual(window)
  expect(windowProblem(set, at("10"))).toBeUndefined()
  const electronic = { ...ballot, method: "electronic" } as const
  expect(replacementWindow(electronic)).toEqual({ replacementsOpenOn: null, replacementsCloseOn: null })
})

test("what is to be done is said with the days left, and to those who can do it", () => {
  const papers = { asked: 4, ready: 2, batched: 1, overdue: 3 }
  expect(todoInWords(papers, window, at("17"))).toEqual([
    "4 asked for and not confirmed, 3 days left",
    "3 ready to send",
    "3 sent for and overdue",
  ])
  expect(todoInWords(ownPart(papers, false), window, at("20"))).toEqual([
    "4 asked for and not confirmed, today is the last day",
    "3 sent for and overdue",
  ])
  expect(todoInWords({ ...papers, asked: 0, overdue: 0 }, window, at("21"))).toEqual([
    "3 ready to send, too late to send",
  ])
  expect(windowInWords(window, at("20"))).toContain("by midnight")
})
