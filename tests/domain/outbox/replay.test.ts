import { randomUUID } from "node:crypto"
import { and, eq } from "drizzle-orm"
import { audit, members as memberRows, overtakingsSeen, reaches } from "@/db/schema"
import { newestNote } from "@/lib/contacts/queries"
import { actsOf } from "@/tests/support/acts"
import { actorFor, expect, owner, test } from "@/tests/support/cast"
import { pledged } from "@/tests/support/happened"
import { attempt, kept, logged, send, standing, undone } from "@/tests/support/outbox"

const minute = 60_000
const ago = (minutes: number) => new Date(Date.now() - minutes * minute)

test("every verb lands as its page would save it, with its audit row, in the order made", async ({
  cast,
}) => {
  const { ballot, branch, members, people } = cast
  const newer = await pledged(ballot, members.tom, "posted", { by: people.secretary })
  const at = { at: ago(60), listedAt: ago(90) }
  const first = logged(cast, members.bethan, "wrong_number", at)
  const several = { batchId: randomUUID(), ballotId: ballot.id, way: "in_person", answer: "will_post" }
  const posted = logged(cast, members.tom, "posted", at)
  const sent = [
    first,
    kept("correctPhone", { ballotId: ballot.id, memberId: members.bethan.id, phone: "07700 900456" }, at),
    kept("logSeveral", { ...several, memberIds: [members.bethan.id, members.tom.id] }, at),
    posted,
    undone(cast, posted, at),
    kept("dismissOvertaking", { pledgeId: newer.id }, at),
  ]
  const { results } = await send(await actorFor(people.rep), sent)
  expect(results).toEqual(sent.map(({ id }) => ({ id, kept: true })))
  expect(await standing(cast, members.bethan)).toMatchObject({ pledge: "will_post", attempts: 2 })
  expect(await standing(cast, members.tom)).toMatchObject({ pledge: "posted", attempts: 1 })
  const [bethan] = await owner.select().from(memberRows).where(eq(memberRows.id, members.bethan.id))
  expect(bethan).toMatchObject({ phone: "+447700900456", phoneCorrectedAt: at.at })
  const seen = eq(overtakingsSeen.accountId, people.rep.id)
  expect(await owner.select().from(overtakingsSeen).where(seen)).toHaveLength(1)
  const left = await owner.select().from(audit).where(eq(audit.accountId, people.rep.id)).orderBy(audit.id)
  expect(left.map(({ act }) => act)).toEqual([
    "contact.log",
    "member.correct_phone",
    "contact.log_several",
    "contact.log",
    "contact.undo",
    "overtaking.dismiss",
  ])
  expect(left.every((row) => row.branchId === branch.id && row.at > ago(5))).toBe(true)
  expect(await attempt(first)).toMatchObject({ madeAt: at.at })
})

test("the newest said counts, not the last to arrive", async ({ cast }) => {
  const { ballot, members, people } = cast
  await pledged(ballot, members.bethan, "posted", { by: people.secretary, at: ago(30) })
  const rep = await actorFor(people.rep)
  await send(rep, [logged(cast, members.bethan, "will_post", { at: ago(60) })])
  expect(await standing(cast, members.bethan)).toMatchObject({ pledge: "posted", attempts: 1 })
  const later = [
    logged(cast, members.bethan, "undecided", { at: ago(20) }),
    logged(cast, members.bethan, "not_arrived", { at: ago(20) }),
  ]
  await send(rep, later)
  expect(await standing(cast, members.bethan)).toMatchObject({
    pledge: "not_arrived",
    pledgedAt: later[1] && new Date(later[1].madeAt),
  })
})

test("a clock a day out dates nothing wrongly, and keeps the order", async ({ cast }) => {
  const { members, people } = cast
  const rep = await actorFor(people.rep)
  const now = new Date()
  for (const wrong of [24 * 60, -24 * 60]) {
    const told = { listedAt: ago(120) }
    const sent = [
      logged(cast, members.bethan, "undecided", { ...told, at: ago(60 + wrong) }),
      logged(cast, members.bethan, "posted", { ...told, at: ago(50 + wrong) }),
    ]
    await send(rep, sent, { now, sentAt: ago(wrong) })
    const [one, two] = await Promise.all(sent.map(attempt))
    expect(Math.abs((one?.madeAt.getTime() ?? 0) - ago(60).getTime())).toBeLessThan(minute)
    expect(Math.abs((two?.madeAt.getTime() ?? 0) - ago(50).getTime())).toBeLessThan(minute)
    expect(await standing(cast, members.bethan)).toMatchObject({ pledge: "posted" })
  }
})

test("a promise is for the evening of the day it was made", async ({ cast }) => {
  const made = new Date(new Date(Date.now() - 86_400_000).setUTCHours(10, 0, 0, 0))
  await send(await actorFor(cast.people.rep), [
    logged(cast, cast.members.bethan, "call_back_this_evening", { at: made }),
  ])
  const followUpAt = (await standing(cast, cast.members.bethan))?.followUpAt
  expect(followUpAt?.toISOString().slice(0, 10)).toBe(made.toISOString().slice(0, 10))
})

test("a phone that holds no note leaves the note alone; one that sends it, keeps or clears it", async ({
  cast,
  as,
}) => {
  const { ballot, members, people } = cast
  const rep = await actorFor(people.rep)
  const note = () =>
    as(people.rep, async (tx) => (await newestNote(tx, ballot.id, members.bethan.id))?.wording)
  await send(rep, [logged(cast, members.bethan, "note", { note: "After four." })])
  await send(rep, [logged(cast, members.bethan, "posted"), logged(cast, members.bethan, "note")])
  expect(await note()).toBe("After four.")
  await send(rep, [logged(cast, members.bethan, "undecided", { note: "" })])
  expect(await note()).toBe("")
})

test("whose reach was ended meanwhile is told so, and the rest is kept", async ({ cast }) => {
  const { members, people, office, branch } = cast
  const rep = await actorFor(people.rep)
  const [first, ours, far] = [
    logged(cast, members.bethan, "posted"),
    logged(cast, members.tom, "posted"),
    logged(cast, members.sian, "posted"),
  ]
  expect((await send(rep, [first, far, ours])).said).toEqual([
    "kept",
    "That is no longer within your reach, so nothing was saved.",
    "kept",
  ])
  const own = and(eq(reaches.accountId, people.rep.id), eq(reaches.workplaceId, office.id))
  await owner.update(reaches).set({ endedAt: new Date() }).where(own)
  await owner.insert(reaches).values({
    ...{ accountId: people.rep.id, branchId: branch.id, workplaceId: cast.secondOffice.id },
    givenBy: people.secretary.id,
  })
  const late = logged(cast, members.tom, "undecided")
  const { said } = await send(rep, [first, late, undone(cast, ours), far])
  expect(said).toEqual([
    "kept",
    "That is no longer within your reach, so nothing was saved.",
    "That is no longer within your reach, so nothing was saved.",
    "kept",
  ])
  expect(await standing(cast, members.tom)).toMatchObject({ pledge: "posted", attempts: 1 })
})

test("what the outsider sends about our members is refused, and leaves nothing", async ({ cast }) => {
  const { ballot, members, office, people } = cast
  const about = { ballotId: ballot.id, memberId: members.bethan.id }
  const token = { token: randomUUID(), ballotId: ballot.id, workplaceId: office.id, reason: "away" }
  const several = { batchId: randomUUID(), ballotId: ballot.id, way: "phone", answer: "posted" }
  const { said } = await send(await actorFor(people.outsider), [
    logged(cast, members.bethan, "posted"),
    kept("correctPhone", { ...about, phone: "07700 900456" }),
    kept("countReason", token),
    kept("logSeveral", { ...several, memberIds: [members.bethan.id] }),
    kept("dismissOvertaking", { pledgeId: randomUUID() }),
  ])
  expect(new Set(said)).toEqual(new Set(["That is no longer within your reach, so nothing was saved."]))
  expect(await standing(cast, members.bethan)).toMatchObject({ attempts: 0, pledge: null })
  expect(await actsOf(people.outsider, "contact.log")).toEqual([])
})
