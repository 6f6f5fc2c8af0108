import { randomUUID } from "node:crypto"
import { and, eq, gt, inArray } from "drizzle-orm"
import { audit, contactAttempts, pledges, reasonTallies } from "@/db/schema"
import { outboxEntries } from "@/lib/outbox/terms"
import { actorFor, type Cast, expect, owner, test } from "@/tests/support/cast"
import { kept, logged, send, standing, undone } from "@/tests/support/outbox"
import { fillOffice } from "@/tests/support/queue"

const minute = 60_000
const ago = (minutes: number) => new Date(Date.now() - minutes * minute)

const acts = async ({ people }: Cast) => {
  const own = eq(audit.accountId, people.rep.id)
  return (await owner.select().from(audit).where(own).orderBy(audit.id)).map(({ act }) => act)
}

const told = async ({ ballot }: Cast) => {
  const own = and(eq(reasonTallies.ballotId, ballot.id), gt(reasonTallies.members, 0))
  return (await owner.select().from(reasonTallies).where(own)).map(({ members }) => members)
}

function everyVerb(cast: Cast) {
  const { ballot, members, office } = cast
  const posted = logged(cast, members.bethan, "posted", { at: ago(9), note: "Not on Mondays." })
  const wrong = logged(cast, members.tom, "wont_vote", { at: ago(8) })
  const several = { batchId: randomUUID(), ballotId: ballot.id, way: "in_person", answer: "undecided" }
  const phone = { ballotId: ballot.id, memberId: members.bethan.id, phone: "07700 900456" }
  const reason = { token: randomUUID(), ballotId: ballot.id, workplaceId: office.id, reason: "away" }
  return [
    posted,
    wrong,
    undone(cast, wrong, { at: ago(8) }),
    kept("logSeveral", { ...several, memberIds: [members.tom.id, members.bethan.id] }, { at: ago(7) }),
    kept("correctPhone", phone, { at: ago(6) }),
    kept("countReason", reason, { at: ago(5) }),
  ]
}

async function expectOnce(cast: Cast) {
  const { members } = cast
  expect(await standing(cast, members.bethan)).toMatchObject({ pledge: "undecided", attempts: 2 })
  expect(await standing(cast, members.tom)).toMatchObject({ pledge: "undecided", attempts: 1 })
  expect((await acts(cast)).sort()).toEqual([
    "contact.log",
    "contact.log",
    "contact.log_several",
    "contact.undo",
    "member.correct_phone",
    "note.keep",
  ])
  expect(await told(cast)).toEqual([1])
}

test("sent five times, it lands once", async ({ cast }) => {
  const rep = await actorFor(cast.people.rep)
  const sent = everyVerb(cast)
  for (let time = 0; time < 5; time++) expect((await send(rep, sent)).said).toEqual(sent.map(() => "kept"))
  await expectOnce(cast)
})

test("sent five times in the same instant, it lands once", async ({ cast }) => {
  const rep = await actorFor(cast.people.rep)
  const sent = everyVerb(cast)
  const answers = await Promise.all(Array.from({ length: 5 }, () => send(rep, sent)))
  for (const { said } of answers) expect(said).toEqual(sent.map(() => "kept"))
  await expectOnce(cast)
})

test("one entry by itself, sixteen times at once: an attempt, a pledge and an audit row", async ({
  cast,
}) => {
  const rep = await actorFor(cast.people.rep)
  const entry = logged(cast, cast.members.bethan, "posted")
  await Promise.all(Array.from({ length: 16 }, () => send(rep, [entry])))
  const ofBethan = cast.members.bethan.id
  expect(
    await owner.select().from(contactAttempts).where(eq(contactAttempts.memberId, ofBethan)),
  ).toHaveLength(1)
  expect(await owner.select().from(pledges).where(eq(pledges.memberId, ofBethan))).toHaveLength(1)
  expect(await acts(cast)).toEqual(["contact.log"])
  const undo = undone(cast, entry)
  await Promise.all(Array.from({ length: 16 }, () => send(rep, [undo])))
  expect(await acts(cast)).toEqual(["contact.log", "contact.undo"])
})

test("a thousand entries in batches, every second sent again: each once, the last of each counting", async ({
  cast,
}) => {
  test.slow()
  const rep = await actorFor(cast.people.rep)
  const people = await fillOffice(cast, 100)
  const answers = ["no_answer", "undecided", "not_arrived", "will_post", "posted"]
  const sent = Array.from({ length: 1000 }, (_, nth) => {
    const member = people[nth % people.length] ?? cast.members.tom
    const answer = answers[Math.floor(nth / 200)] ?? ""
    return logged(cast, member, answer, { at: new Date(Date.now() - (2000 - nth) * 1000), listedAt: ago(90) })
  })
  for (let from = 0, call = 0; from < sent.length; from += outboxEntries, call++) {
    const batch = sent.slice(from, from + outboxEntries)
    for (let time = 0; time <= call % 2; time++)
      expect((await send(rep, batch)).said.every((said) => said === "kept")).toBe(true)
  }
  const ids = people.map(({ id }) => id)
  const saved = await owner.select().from(contactAttempts).where(inArray(contactAttempts.memberId, ids))
  expect(saved).toHaveLength(1000)
  expect(await owner.select().from(pledges).where(inArray(pledges.memberId, ids))).toHaveLength(800)
  expect(await acts(cast)).toHaveLength(1000)
  for (const { id } of people.slice(0, 10))
    expect(await standing(cast, { id })).toMatchObject({ pledge: "posted", attempts: 10 })
})

test("a correction sent again does not undo a newer one", async ({ cast, as }) => {
  const { ballot, members, people } = cast
  const rep = await actorFor(people.rep)
  const about = { ballotId: ballot.id, memberId: members.bethan.id }
  const first = kept("correctPhone", { ...about, phone: "07700 900456" }, { at: ago(60) })
  const newer = kept("correctPhone", { ...about, phone: "07700 900789" }, { at: ago(30) })
  await send(rep, [first])
  await send(await actorFor(people.secretary), [newer])
  expect((await send(rep, [first])).said).toEqual(["kept"])
  const phone = await as(people.rep, (tx) =>
    tx.query.members.findFirst({ where: (row) => eq(row.id, members.bethan.id), columns: { phone: true } }),
  )
  expect(phone).toEqual({ phone: "+447700900789" })
})
