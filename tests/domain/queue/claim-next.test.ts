import { eq } from "drizzle-orm"
import { claims, members } from "@/db/schema"
import { claimNext } from "@/lib/queue/claim-next"
import { actsOf } from "@/tests/support/acts"
import { expect, owner, test } from "@/tests/support/cast"
import { attempted, leftTheRoll, pledged } from "@/tests/support/happened"
import { claimOn, countsFor, nextFor } from "@/tests/support/queue"

const minute = 60_000
const hour = 60 * minute
const ago = (milliseconds: number) => new Date(Date.now() - milliseconds)

test("gives one member to one caller for ten minutes, and leaves an audit row", async ({ cast }) => {
  const { rep, secretary } = cast.people
  const [first, second] = [await nextFor(cast, rep), await nextFor(cast, secretary)]
  expect(first).toBeTruthy()
  expect(second).toBeTruthy()
  expect(second).not.toBe(first)
  const claim = await claimOn(cast, first ?? "")
  expect(claim).toMatchObject({ accountId: rep.id, branchId: cast.branch.id, workplaceId: cast.office.id })
  expect(Number(claim?.expiresAt) - Number(claim?.claimedAt)).toBe(10 * minute)
  expect(await actsOf(rep, "queue.claim")).toMatchObject([
    { subjectId: first, branchId: cast.branch.id, ballotId: cast.ballot.id, people: 1 },
  ])
})

test("asked twice, gives the same member, and one audit row", async ({ cast }) => {
  const { rep } = cast.people
  const [once, twice] = [await nextFor(cast, rep), await nextFor(cast, rep)]
  expect(twice).toBe(once)
  expect(await owner.select().from(claims).where(eq(claims.accountId, rep.id))).toHaveLength(1)
  expect(await actsOf(rep, "queue.claim")).toHaveLength(1)
})

test("a caller is given those they reach and no others, and is told when none is left", async ({ cast }) => {
  const { secondRep, outsider, organiser } = cast.people
  expect(await nextFor(cast, secondRep)).toBe(cast.members.sian.id)
  expect(await nextFor(cast, outsider)).toBe(cast.members.farMember.id)
  expect(await nextFor(cast, organiser, new Date(), cast.branch.id)).toBeTruthy()
  expect(await nextFor(cast, secondRep, new Date(), cast.otherBranch.id)).toBeUndefined()
  expect(await nextFor(cast, organiser)).toBeUndefined()
})

test("a ballot that is not there is not found", async ({ cast, as }) => {
  const nowhere = { ballotId: cast.branch.id, branchId: "" }
  await expect(
    as(cast.people.rep, (tx, actor) => claimNext(tx, actor, nowhere, new Date())),
  ).rejects.toThrow()
})

test("ten minutes on, the member goes to whoever asks next", async ({ cast }) => {
  const { rep, secretary } = cast.people
  await leftTheRoll(cast.ballot, { ...cast.members.tom }, cast.people.organiser)
  const first = await nextFor(cast, rep, ago(9 * minute))
  expect(first).toBe(cast.members.bethan.id)
  expect(await nextFor(cast, secretary)).toBe(cast.members.sian.id)
  expect(await nextFor(cast, secretary)).toBe(cast.members.sian.id)
  await owner
    .update(claims)
    .set({ expiresAt: ago(1000) })
    .where(eq(claims.accountId, rep.id))
  await owner
    .update(claims)
    .set({ accountId: cast.people.secondRep.id })
    .where(eq(claims.accountId, secretary.id))
  expect(await nextFor(cast, secretary)).toBe(first)
  expect(await claimOn(cast, first ?? "")).toMatchObject({ accountId: secretary.id })
})

test("nobody is called once voting has closed", async ({ cast }) => {
  await expect(nextFor(cast, cast.people.rep, new Date(Date.now() + 19 * 24 * hour))).rejects.toThrow(
    "Voting has closed",
  )
  expect(await claimOn(cast, cast.members.bethan.id)).toBeUndefined()
})

test("who is not to be called, and why", async ({ cast }) => {
  const { rep, secretary } = cast.people
  const { bethan, tom, sian } = cast.members
  expect(await countsFor(cast, secretary)).toEqual({ callable: 3 })
  await attempted(cast.ballot, bethan, "no_answer", { by: rep, at: ago(19 * hour) })
  await pledged(cast.ballot, tom, "posted")
  await owner.update(members).set({ phone: null }).where(eq(members.id, sian.id))
  expect(await countsFor(cast, secretary)).toEqual({
    callable: 0,
    called_lately: 1,
    settled: 1,
    no_number: 1,
  })
  expect(await nextFor(cast, secretary)).toBeUndefined()
})

test("the peace after a call ends after twenty hours; a wrong number waits for a right one", async ({
  cast,
}) => {
  const { rep } = cast.people
  const { bethan, tom } = cast.members
  await attempted(cast.ballot, bethan, "no_answer", { by: rep, at: ago(21 * hour) })
  await attempted(cast.ballot, tom, "wrong_number", { by: rep, at: new Date() })
  expect(await countsFor(cast, rep)).toEqual({ callable: 1, no_number: 1 })
  expect(await nextFor(cast, rep)).toBe(bethan.id)
  await owner.update(members).set({ phone: "+447700900456" }).where(eq(members.id, tom.id))
  expect(await countsFor(cast, rep)).toEqual({ callable: 2 })
  await attempted(cast.ballot, tom, "asked_not_to_be_contacted", { by: rep })
  expect(await countsFor(cast, rep)).toEqual({ callable: 1, asked_not: 1 })
})

test("whom another caller has is counted, and whom I have is not", async ({ cast }) => {
  const { rep, secretary } = cast.people
  await nextFor(cast, rep)
  expect(await countsFor(cast, rep)).toEqual({ callable: 2 })
  expect(await countsFor(cast, secretary)).toEqual({ callable: 2, with_another: 1 })
})
