import { addDays, dayOf, momentAt } from "@/lib/dates"
import { workingDaysBefore } from "@/lib/law/working-days"
import { memberOnRoll } from "@/lib/members/queries"
import type { Pledge } from "@/lib/pledges/terms"
import { pocketOf } from "@/lib/pocket/pocket-of"
import { noteArrival } from "@/lib/replacements/note-arrival"
import { papersAt, papersByBranch } from "@/lib/replacements/queries"
import { stageOf } from "@/lib/replacements/stage-of"
import { type Stage, stages } from "@/lib/replacements/terms"
import { expect, test } from "@/tests/support/cast"
import { pledged } from "@/tests/support/happened"
import { ask, sendAll, setWindow } from "@/tests/support/replacements"

type Way = { is: Stage | undefined; isRight?: boolean; isSent?: boolean; said?: Pledge; hasCome?: boolean }

const ways: Way[] = [
  { is: "asked" },
  { is: "asked", said: "will_post" },
  { is: undefined, said: "posted" },
  { is: "confirmed", isRight: true },
  { is: "sent", isRight: true, isSent: true },
  { is: "sent", isRight: true, isSent: true, said: "not_arrived" },
  { is: "arrived", isRight: true, isSent: true, said: "will_post" },
  { is: "arrived", isRight: true, isSent: true, said: "posted" },
  { is: "arrived", hasCome: true },
]

for (const way of ways) {
  const { is, isRight, isSent, said, hasCome } = way
  test(`the phone and the database agree: ${JSON.stringify(way)}`, async ({ cast, as }) => {
    const { bethan } = cast.members
    const { rep, secretary } = cast.people
    const ballotId = cast.ballot.id
    await ask(cast, bethan, { isRight })
    if (isSent) await sendAll(cast)
    if (said) await pledged(cast.ballot, bethan, said)
    const about = { ballotId, memberId: bethan.id }
    if (hasCome) await as(rep, (tx, actor) => noteArrival(tx, actor, about, new Date()))
    const member = await as(rep, (tx) => memberOnRoll(tx, ballotId, bethan.id))
    expect(member && stageOf(member)).toBe(is)
    const found: Stage[] = []
    for (const stage of stages) {
      const papers = await as(secretary, (tx) => papersAt(tx, { ballotId, stage }, new Date()))
      found.push(...papers.flatMap((paper) => paper.stage ?? []))
    }
    expect(found).toEqual([is].filter(Boolean))
  })
}

test("counted by branch; overdue once five working days have gone by", async ({ cast, as }) => {
  const { bethan, sian, farMember } = cast.members
  const { secretary, organiser } = cast.people
  const today = dayOf(new Date())
  const fifth = workingDaysBefore(today, 5)
  await setWindow(cast, addDays(today, -14), addDays(today, 9))
  await ask(cast, bethan, { isRight: true, now: momentAt(`${addDays(fifth, -1)}T09:00`) })
  await sendAll(cast, momentAt(`${addDays(fifth, -1)}T23:59`))
  await ask(cast, sian, { by: secretary, isRight: true, now: momentAt(`${fifth}T00:00`) })
  await sendAll(cast, momentAt(`${fifth}T00:00`))
  await ask(cast, farMember, { by: cast.people.outsider })
  const count = (account: { id: string }, branchId?: string) =>
    as(account, (tx) => papersByBranch(tx, cast.ballot.id, branchId, new Date()))
  const own = { branchId: cast.branch.id, asked: 0, ready: 0, batched: 0, sent: 2, overdue: 1, arrived: 0 }
  expect(await count(secretary)).toMatchObject([own])
  expect(await count(organiser, cast.branch.id)).toMatchObject([own])
  expect(await count(organiser)).toHaveLength(2)
  expect(await count(secretary, cast.otherBranch.id)).toEqual([])
})

test("a phone keeps how far it has come and when, and for the others nothing", async ({ cast, as }) => {
  const { bethan, tom } = cast.members
  await ask(cast, bethan, { isRight: true })
  const pocket = await as(cast.people.rep, (tx, actor) => pocketOf(tx, actor, new Date()))
  const of = (member: { id: string }) => pocket?.members.find(({ id }) => id === member.id)
  expect(Object.keys(of(bethan)?.replacement ?? {}).sort()).toEqual([
    ...["arrivedAt", "askedAt", "isConfirmed", "sentAt"],
  ])
  expect(Object.keys(of(tom) ?? {})).not.toContain("replacement")
  expect(pocket?.ballot.replacementsCloseOn).toBe(addDays(dayOf(cast.ballot.closesAt), -7))
})
