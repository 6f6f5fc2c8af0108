import { expect, test } from "@playwright/test"
import { callOrder } from "@/lib/contacts/call-order"
import type { Asked, Situation } from "@/lib/contacts/call-reason"

const now = new Date("2026-11-02T11:00Z")
const open: Situation = { now, phase: "open", replacementsCloseOn: "2026-11-06" }
const at = (text: string) => new Date(`2026-${text}Z`)

const nobody: Asked & { name: string } = {
  name: "",
  lot: 0,
  pledge: "not_asked",
  pledgedAt: null,
  attempts: 0,
  conversations: 0,
  lastAttemptAt: null,
  lastOutcome: null,
  followUpAt: null,
  askedNotToBeContactedAt: null,
  phoneChangedAt: null,
}
const someone = (name: string, known: Partial<Asked> = {}) => ({ ...nobody, name, ...known })
const spoke = (pledge: Asked["pledge"], day: string) => ({
  pledge,
  pledgedAt: at(`${day}T10:00`),
  attempts: 1,
  conversations: 1,
  lastAttemptAt: at(`${day}T10:00`),
  lastOutcome: "spoke" as const,
})

function asOrdered(members: ReturnType<typeof someone>[], situation = open) {
  return callOrder(members, situation).groups.map(({ tier, members }) => [
    tier,
    members.map(({ member }) => member.name),
  ])
}

test("asks in tiers: promises due, nobody asked, not arrived, will post, undecided, promises for later", () => {
  const members = [
    someone("undecided", spoke("undecided", "10-20")),
    someone("will post", spoke("will_post", "10-21")),
    someone("not arrived", spoke("not_arrived", "10-22")),
    someone("nobody asked"),
    someone("due", { ...spoke("will_post", "10-21"), followUpAt: at("11-02T09:00") }),
    someone("later", { ...spoke("undecided", "10-21"), followUpAt: at("11-03T09:00") }),
  ]
  expect(asOrdered(members)).toEqual([
    ["follow_up", ["due"]],
    ["not_asked", ["nobody asked"]],
    ["not_arrived", ["not arrived"]],
    ["will_post", ["will post"]],
    ["undecided", ["undecided"]],
    ["later", ["later"]],
  ])
})

test("equals stand by lot and never by name", () => {
  const members = [
    someone("Abbott", { lot: 9 }),
    someone("Zielinski", { lot: -4 }),
    someone("Morgan", { lot: 2 }),
  ]
  expect(asOrdered(members)).toEqual([["not_asked", ["Zielinski", "Morgan", "Abbott"]]])
})

test("whoever was tried today waits behind those who were not, and the longest wait comes first", () => {
  const tried = (time: string) => ({
    attempts: 1,
    lastAttemptAt: at(time),
    lastOutcome: "no_answer" as const,
  })
  const members = [
    someone("this morning", { lot: 1, ...tried("11-02T08:00") }),
    someone("last week", { lot: 2, ...tried("10-28T08:00") }),
    someone("said so lately", { lot: 3, ...spoke("will_post", "10-30") }),
    someone("said so long ago", { lot: 4, ...spoke("will_post", "10-20") }),
  ]
  expect(asOrdered(members)).toEqual([
    ["not_asked", ["last week", "this morning"]],
    ["will_post", ["said so long ago", "said so lately"]],
  ])
})

test("whoever has posted, won’t vote, would rather not say or asked not to be contacted is on no list", () => {
  const members = [
    someone("posted", spoke("posted", "10-20")),
    someone("won’t", spoke("wont_vote", "10-20")),
    someone("rather not", spoke("rather_not_say", "10-20")),
    someone("asked not, though a promise is due", {
      askedNotToBeContactedAt: at("10-20T10:00"),
      followUpAt: at("10-21T10:00"),
    }),
  ]
  const { groups, resting } = callOrder(members, open)
  expect(groups).toEqual([])
  expect(resting.map(({ why, members }) => [why, members.length])).toEqual([
    ["posted", 1],
    ["rather_not_say", 1],
    ["wont_vote", 1],
    ["asked_not", 1],
  ])
})

const reasons: [string, Partial<Asked>, Partial<Situation>, string, string?][] = [
  ["nobody has tried", {}, {}, "Nobody has tried"],
  [
    "three tries",
    { attempts: 3, lastAttemptAt: at("10-27T10:00"), lastOutcome: "no_answer" },
    {},
    "Tuesday, no answer. 3 tries so far",
  ],
  ["not arrived", spoke("not_arrived", "10-30"), {}, "Paper not arrived", "4 days left to replace it"],
  [
    "last day",
    spoke("not_arrived", "10-30"),
    { replacementsCloseOn: "2026-11-02" },
    "Paper not arrived",
    "Last day to replace it",
  ],
  [
    "window shut",
    spoke("not_arrived", "10-30"),
    { replacementsCloseOn: "2026-11-01" },
    "Paper not arrived, and too late to replace. Has it come since?",
  ],
  [
    "nobody has said when",
    spoke("not_arrived", "10-30"),
    { replacementsCloseOn: null },
    "Paper not arrived. Ask again whether it has come",
  ],
  ["will post", spoke("will_post", "10-21"), {}, "Said so 12 days ago"],
  [
    "last posting",
    spoke("will_post", "10-21"),
    { phase: "last_posting" },
    "Said so 12 days ago",
    "Post today, first class",
  ],
  ["undecided", spoke("undecided", "10-20"), {}, "Spoke 20 October"],
  [
    "wrong number",
    { attempts: 1, lastAttemptAt: at("11-01T10:00"), lastOutcome: "wrong_number" },
    {},
    "Wrong number. See them in person, or add the right one.",
  ],
  [
    "wrong number, and the replacement presses",
    { ...spoke("not_arrived", "10-30"), lastOutcome: "wrong_number" },
    {},
    "Wrong number. See them in person, or add the right one.",
    "4 days left to replace it",
  ],
  [
    "wrong number, put right since",
    {
      attempts: 1,
      lastAttemptAt: at("11-01T10:00"),
      lastOutcome: "wrong_number",
      phoneChangedAt: at("11-01T10:01"),
    },
    {},
    "Yesterday, wrong number",
  ],
  ["due today", { followUpAt: at("11-02T09:30") }, {}, "You said you’d go back today, 9.30 am"],
  ["overdue", { followUpAt: at("10-30T18:00") }, {}, "You said you’d go back Friday, 3 days overdue"],
]

for (const [name, known, situation, said, urgent] of reasons) {
  test(`says why: ${name}`, () => {
    const { groups } = callOrder([someone("x", known)], { ...open, ...situation })
    expect(groups[0]?.members[0]?.reason).toEqual(urgent ? { said, urgent } : { said })
  })
}
