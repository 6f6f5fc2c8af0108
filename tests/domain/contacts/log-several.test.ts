import { randomUUID } from "node:crypto"
import { and, eq, inArray } from "drizzle-orm"
import { audit, rollEntries } from "@/db/schema"
import { LogSeveral, logSeveral } from "@/lib/contacts/log-several"
import { NotFound } from "@/lib/refusal"
import { type Cast, expect, owner, test } from "../../support/cast"

const both = ({ members }: Cast) => [members.bethan.id, members.tom.id]

function meeting(cast: Cast, memberIds = both(cast)): LogSeveral {
  return { batchId: randomUUID(), ballotId: cast.ballot.id, memberIds, way: "in_person", answer: "will_post" }
}

function standings(cast: Cast) {
  const ofBoth = and(eq(rollEntries.ballotId, cast.ballot.id), inArray(rollEntries.memberId, both(cast)))
  return owner.select().from(rollEntries).where(ofBoth)
}

test("one answer for everyone ticked, an entry each", async ({ cast, as }) => {
  await as(cast.people.rep, (tx, actor) => logSeveral(tx, actor, meeting(cast), new Date()))
  for (const entry of await standings(cast)) {
    expect(entry).toMatchObject({ pledge: "will_post", lastChannel: "in_person", attempts: 1 })
  }
})

test("sent twice, it lands once, with one audit row that counts the people", async ({ cast, as }) => {
  const input = meeting(cast)
  await as(cast.people.rep, (tx, actor) => logSeveral(tx, actor, input, new Date()))
  await as(cast.people.rep, (tx, actor) => logSeveral(tx, actor, input, new Date()))
  expect((await standings(cast)).map(({ attempts }) => attempts)).toEqual([1, 1])
  expect(await owner.select().from(audit).where(eq(audit.ballotId, cast.ballot.id))).toMatchObject([
    { act: "contact.log_several", people: 2 },
  ])
})

test("one member out of reach, and nothing is saved", async ({ cast, as }) => {
  const input = meeting(cast, [...both(cast), cast.members.farMember.id])
  await expect(as(cast.people.rep, (tx, actor) => logSeveral(tx, actor, input, new Date()))).rejects.toThrow(
    NotFound,
  )
  expect((await standings(cast)).map(({ attempts }) => attempts)).toEqual([0, 0])
})

test("nobody ticked is said in words", () => {
  const parsed = LogSeveral.safeParse({
    batchId: randomUUID(),
    ballotId: randomUUID(),
    way: "phone",
    answer: "posted",
  })
  expect(parsed.error?.issues[0]?.message).toBe("Tick the members you saw.")
})
