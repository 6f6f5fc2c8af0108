import { randomUUID } from "node:crypto"
import { and, eq } from "drizzle-orm"
import { audit, contactAttempts, pledges, rollEntries } from "@/db/schema"
import { type LogContact, logContact } from "@/lib/contacts/log-contact"
import { newestNote } from "@/lib/contacts/queries"
import { NotFound, Refusal } from "@/lib/refusal"
import { type Cast, expect, owner, test } from "../../support/cast"

const day = 86_400_000

function about(cast: Cast, more: Partial<LogContact> = {}): LogContact {
  return {
    entryId: randomUUID(),
    ballotId: cast.ballot.id,
    memberId: cast.members.bethan.id,
    way: "phone",
    answer: "posted",
    note: "",
    next: "",
    within: "",
    ...more,
  }
}

async function standing({ ballot, members }: Cast) {
  const ofBethan = and(eq(rollEntries.ballotId, ballot.id), eq(rollEntries.memberId, members.bethan.id))
  const [entry] = await owner.select().from(rollEntries).where(ofBethan)
  return entry
}

test("saves the attempt and the pledge under one id, and the roll knows at once", async ({ cast, as }) => {
  const input = about(cast)
  await as(cast.people.rep, (tx, actor) => logContact(tx, actor, input, new Date()))
  expect(
    await owner.select().from(contactAttempts).where(eq(contactAttempts.id, input.entryId)),
  ).toMatchObject([
    { channel: "phone", outcome: "spoke", accountId: cast.people.rep.id, branchId: cast.branch.id },
  ])
  expect(await owner.select().from(pledges).where(eq(pledges.id, input.entryId))).toMatchObject([
    { pledge: "posted", evidence: "told_rep" },
  ])
  expect(await standing(cast)).toMatchObject({
    pledge: "posted",
    attempts: 1,
    conversations: 1,
    lastOutcome: "spoke",
  })
})

test("an attempt without a pledge, and a pledge without an attempt", async ({ cast, as }) => {
  await as(cast.people.rep, async (tx, actor) => {
    await logContact(tx, actor, about(cast, { answer: "no_answer" }), new Date())
    await logContact(tx, actor, about(cast, { way: "heard", answer: "will_post" }), new Date())
  })
  expect(await standing(cast)).toMatchObject({
    pledge: "will_post",
    evidence: "rep_belief",
    attempts: 1,
    conversations: 0,
  })
})

test("a call back sets the promise, and the next try settles it", async ({ cast, as }) => {
  await as(cast.people.rep, (tx, actor) =>
    logContact(tx, actor, about(cast, { answer: "call_back_tomorrow" }), new Date()),
  )
  expect((await standing(cast))?.followUpAt).not.toBeNull()
  await as(cast.people.rep, (tx, actor) =>
    logContact(tx, actor, about(cast, { answer: "no_answer" }), new Date()),
  )
  expect((await standing(cast))?.followUpAt).toBeNull()
})

test("keeps a note, alone or with an answer, and not again when it has not changed", async ({ cast, as }) => {
  await as(cast.people.rep, async (tx, actor) => {
    await logContact(tx, actor, about(cast, { answer: "note", note: "Best after four." }), new Date())
    expect(await newestNote(tx, cast.ballot.id, cast.members.bethan.id)).toMatchObject({
      wording: "Best after four.",
    })
  })
  expect(await standing(cast)).toMatchObject({ attempts: 0, pledge: null })
})

test("sent twice, it lands once", async ({ cast, as }) => {
  const input = about(cast, { note: "Wednesdays" })
  for (let time = 0; time < 3; time++) {
    await as(cast.people.rep, (tx, actor) => logContact(tx, actor, input, new Date()))
  }
  expect(await standing(cast)).toMatchObject({ attempts: 1 })
  expect(await owner.select().from(audit).where(eq(audit.ballotId, cast.ballot.id))).toHaveLength(2)
})

test("someone else’s member is not found", async ({ cast, as }) => {
  for (const stranger of [cast.people.outsider, cast.people.secondRep]) {
    await expect(as(stranger, (tx, actor) => logContact(tx, actor, about(cast), new Date()))).rejects.toThrow(
      NotFound,
    )
  }
})

test("nothing is recorded after the close, and nothing about papers before they go out", async ({
  cast,
  as,
}) => {
  const late = new Date(Date.now() + 20 * day)
  const early = new Date(Date.now() - 11 * day)
  const log = (answer: LogContact["answer"], now: Date) =>
    as(cast.people.rep, (tx, actor) => logContact(tx, actor, about(cast, { answer }), now))
  await expect(log("posted", late)).rejects.toThrow("Voting has closed")
  await expect(log("posted", early)).rejects.toThrow("Papers have not gone out yet")
  await log("will_post", early)
  expect(await standing(cast)).toMatchObject({ pledge: "will_post" })
})

test("hearsay is no attempt", async ({ cast, as }) => {
  const input = about(cast, { way: "heard", answer: "no_answer" })
  await expect(as(cast.people.rep, (tx, actor) => logContact(tx, actor, input, new Date()))).rejects.toThrow(
    Refusal,
  )
})

test("leaves an audit row, which does not say what was answered", async ({ cast, as }) => {
  await as(cast.people.rep, (tx, actor) => logContact(tx, actor, about(cast), new Date()))
  const acts = await owner.select().from(audit).where(eq(audit.ballotId, cast.ballot.id))
  expect(acts).toMatchObject([
    { act: "contact.log", accountId: cast.people.rep.id, people: 1, branchId: cast.branch.id },
  ])
  expect(JSON.stringify(acts)).not.toContain("posted")
})
