import { randomUUID } from "node:crypto"
import { and, eq } from "drizzle-orm"
import { audit, pledges, rollEntries } from "@/db/schema"
import { logContact } from "@/lib/contacts/log-contact"
import { undoEntry } from "@/lib/contacts/undo-entry"
import { NotFound } from "@/lib/refusal"
import { type Cast, expect, owner, test } from "../../support/cast"

type As = Parameters<Parameters<typeof test>[2]>[0]["as"]

async function logged({ ballot, members, people }: Cast, as: As, answer: "posted" | "will_post") {
  const entryId = randomUUID()
  const input = { entryId, ballotId: ballot.id, memberId: members.bethan.id, note: "", next: "", within: "" }
  await as(people.rep, (tx, actor) => logContact(tx, actor, { ...input, way: "phone", answer }, new Date()))
  return { undoingId: randomUUID(), ballotId: ballot.id, entryId }
}

async function standing({ ballot, members }: Cast) {
  const ofBethan = and(eq(rollEntries.ballotId, ballot.id), eq(rollEntries.memberId, members.bethan.id))
  return (await owner.select().from(rollEntries).where(ofBethan))[0]
}

test("what was known before counts again, and history keeps both rows", async ({ cast, as }) => {
  await logged(cast, as, "will_post")
  const input = await logged(cast, as, "posted")
  expect(await standing(cast)).toMatchObject({ pledge: "posted", attempts: 2 })
  await as(cast.people.rep, (tx, actor) => undoEntry(tx, actor, input, new Date()))
  expect(await standing(cast)).toMatchObject({ pledge: "will_post", attempts: 1 })
  expect(await owner.select().from(pledges).where(eq(pledges.memberId, cast.members.bethan.id))).toHaveLength(
    2,
  )
})

test("undone twice is undone once", async ({ cast, as }) => {
  const input = await logged(cast, as, "posted")
  await as(cast.people.rep, (tx, actor) => undoEntry(tx, actor, input, new Date()))
  await as(cast.people.rep, (tx, actor) =>
    undoEntry(tx, actor, { ...input, undoingId: randomUUID() }, new Date()),
  )
  expect(await standing(cast)).toMatchObject({ pledge: null, attempts: 0 })
  const ofBallot = eq(audit.ballotId, cast.ballot.id)
  const acts = await owner.select().from(audit).where(ofBallot).orderBy(audit.id)
  expect(acts.map(({ act }) => act)).toEqual(["contact.log", "contact.undo"])
})

test("nobody takes back another’s entry, not even their secretary", async ({ cast, as }) => {
  const input = await logged(cast, as, "posted")
  for (const other of [cast.people.secretary, cast.people.outsider]) {
    await expect(as(other, (tx, actor) => undoEntry(tx, actor, input, new Date()))).rejects.toThrow(NotFound)
  }
})

test("after the ten seconds, and a slow signal’s minute, it is too late", async ({ cast, as }) => {
  const input = await logged(cast, as, "posted")
  const late = new Date(Date.now() + 75_000)
  await expect(as(cast.people.rep, (tx, actor) => undoEntry(tx, actor, input, late))).rejects.toThrow(
    "Too late to undo",
  )
})
