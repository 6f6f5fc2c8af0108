import { randomUUID } from "node:crypto"
import { eq, sql } from "drizzle-orm"
import { withProjection } from "@/db"
import { ballots, ballotUnits, declarations, declaredUnits, learntBeliefs } from "@/db/schema"
import { learnFromDeclared } from "@/lib/projected/learn-from-declared"
import { readCounts } from "@/lib/projected/read-counts"
import { beliefs } from "@/lib/projection/priors"
import { build, type Cast, expect, owner, test } from "@/tests/support/cast"
import { sixtyAsked } from "@/tests/support/sixty"

const day = 86_400_000

async function declared({ ballot, people }: Cast, cast: number, at: Date) {
  const [unit] = await owner.select().from(ballotUnits).where(eq(ballotUnits.ballotId, ballot.id))
  if (!unit) throw new Error("no unit")
  const id = randomUUID()
  await owner
    .insert(declarations)
    .values({ id, ballotId: ballot.id, accountId: people.organiser.id, declaredAt: at })
  const figures = { ballotId: ballot.id, ballotUnitId: unit.id, entitled: 62, cast }
  await owner.insert(declaredUnits).values({ declarationId: id, ...figures })
  return id
}

/** Makes the cast’s ballot the oldest, so that what other ballots teach comes after it; answers when it closed. */
async function longAgo({ ballot }: Cast) {
  const closesAt = new Date(Date.now() - 3000 * day)
  const dates = {
    opensAt: new Date(closesAt.getTime() - 28 * day),
    closesAt,
    lastSafePostingOn: new Date(closesAt.getTime() - 4 * day).toISOString().slice(0, 10),
  }
  await owner.update(ballots).set(dates).where(eq(ballots.id, ballot.id))
  return closesAt
}

/** A ballot of the same union that opens once the cast's has closed. */
async function ballotAfter({ employer, people }: Cast) {
  const opensAt = new Date(Date.now() + 60 * day)
  const { id } = await build.ballot(
    {
      name: `Next ballot ${randomUUID()}`,
      kind: "statutory",
      opensAt,
      closesAt: new Date(opensAt.getTime() + 28 * day),
      lastSafePostingOn: new Date(opensAt.getTime() + 20 * day).toISOString().slice(0, 10),
    },
    [employer.id],
    people.organiser.id,
  )
  const [ballot] = await owner.select().from(ballots).where(eq(ballots.id, id))
  if (!ballot) throw new Error("no ballot")
  return ballot
}

const learntFrom = async (ballotId: string) => {
  const [row] = await owner.select().from(learntBeliefs).where(eq(learntBeliefs.ballotId, ballotId))
  return row
}

test("a declared ballot teaches the next, and a correction is learnt again", async ({ cast }) => {
  await sixtyAsked(cast, await longAgo(cast))
  const first = await declared(cast, 20, new Date(Date.now() - 2 * day))
  const next = await ballotAfter(cast)
  await withProjection(learnFromDeclared)
  const learnt = await learntFrom(cast.ballot.id)
  expect(learnt?.declarationId).toBe(first)
  expect(learnt?.beliefs.posted.sd).toBeLessThanOrEqual(beliefs.posted.sd)
  const { grouped } = await withProjection((tx) => readCounts(tx, next, new Date()))
  expect(Object.keys(grouped.beliefs ?? {}).sort()).toEqual(Object.keys(beliefs).sort())

  const second = await declared(cast, 50, new Date())
  await withProjection(learnFromDeclared)
  const again = await learntFrom(cast.ballot.id)
  expect(again?.declarationId).toBe(second)
  expect(again?.beliefs.posted.mean).toBeGreaterThan(learnt?.beliefs.posted.mean ?? 9)
})

test("what is not declared teaches nothing, and a ballot learns from none that closes after it opens", async ({
  cast,
}) => {
  await sixtyAsked(cast)
  await withProjection(learnFromDeclared)
  expect(await learntFrom(cast.ballot.id)).toBeUndefined()
  await declared(cast, 40, new Date())
  await withProjection(learnFromDeclared)
  const [own] = await owner.select().from(ballots).where(eq(ballots.id, cast.ballot.id))
  if (!own) throw new Error("no ballot")
  const early = { ...own, opensAt: new Date("2018-01-02T12:00Z") }
  const { grouped } = await withProjection((tx) => readCounts(tx, early, new Date()))
  expect(grouped.beliefs).toBeUndefined()
})

test("the model still sees no member: figures and counts are all it may read", async () => {
  for (const table of ["roll_entries", "pledges", "declared_answers", "members"])
    await expect(
      withProjection((tx) => tx.execute(sql`select 1 from ${sql.identifier(table)}`)),
      table,
    ).rejects.toThrow()
})
