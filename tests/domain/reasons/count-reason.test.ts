import { randomUUID } from "node:crypto"
import { and, eq, gt, sql } from "drizzle-orm"
import { audit, reasonTallies } from "@/db/schema"
import { mayUse } from "@/lib/access"
import { roles } from "@/lib/accounts/terms"
import { CountReason, countReason } from "@/lib/reasons/count-reason"
import { toldByWeek } from "@/lib/reasons/queries"
import { reasons } from "@/lib/reasons/terms"
import { weekOf } from "@/lib/reasons/week-of"
import { NotFound } from "@/lib/refusal"
import { tables } from "@/tests/domain/reach/probe"
import { type Cast, expect, owner, test } from "../../support/cast"

const day = 86_400_000

const told = (cast: Cast, more: Partial<CountReason> = {}) =>
  CountReason.parse({
    token: randomUUID(),
    ballotId: cast.ballot.id,
    workplaceId: cast.office.id,
    reason: "too_busy",
    ...more,
  })

const counted = ({ ballot }: Cast) =>
  owner
    .select()
    .from(reasonTallies)
    .where(and(eq(reasonTallies.ballotId, ballot.id), gt(reasonTallies.members, 0)))

test("adds one to the workplace’s week", async ({ cast, as }) => {
  const now = new Date()
  for (let time = 0; time < 3; time++)
    await as(cast.people.rep, (tx, actor) => countReason(tx, actor, told(cast), now))
  await as(cast.people.secretary, (tx, actor) => countReason(tx, actor, told(cast, { reason: "lost" }), now))
  const place = { branchId: cast.branch.id, workplaceId: cast.office.id, week: weekOf(now) }
  expect((await counted(cast)).sort((a, b) => b.members - a.members)).toEqual([
    { ballotId: cast.ballot.id, ...place, reason: "too_busy", members: 3 },
    { ballotId: cast.ballot.id, ...place, reason: "lost", members: 1 },
  ])
})

test("sixteen at once are sixteen", async ({ cast, as }) => {
  const each = Array.from({ length: 16 }, (_, nth) => reasons[nth % reasons.length])
  await Promise.all(
    each.map((reason) =>
      as(cast.people.rep, (tx, actor) => countReason(tx, actor, told(cast, { reason }), new Date())),
    ),
  )
  const sum = (await counted(cast)).reduce((all, { members }) => all + members, 0)
  expect(sum).toBe(16)
})

test("a form sent twice counts once, even at the same moment", async ({ cast, as }) => {
  const input = told(cast)
  const send = () => as(cast.people.rep, (tx, actor) => countReason(tx, actor, input, new Date()))
  await Promise.all([send(), send(), send()])
  await send()
  expect(await counted(cast)).toMatchObject([{ members: 1 }])
})

test("a workplace out of reach is not found, and nothing is counted", async ({ cast, as }) => {
  for (const stranger of [cast.people.outsider, cast.people.secondRep])
    await expect(as(stranger, (tx, actor) => countReason(tx, actor, told(cast), new Date()))).rejects.toThrow(
      NotFound,
    )
  const elsewhere = told(cast, { ballotId: randomUUID() })
  await expect(
    as(cast.people.rep, (tx, actor) => countReason(tx, actor, elsewhere, new Date())),
  ).rejects.toThrow(NotFound)
  expect(await counted(cast)).toEqual([])
})

test("is open to every role, and any rep’s own list", () => {
  for (const role of roles) expect(mayUse(role, "countReason")).toBe(true)
})

test("can still be told after the close, in the week it is told", async ({ cast, as }) => {
  const late = new Date(Date.now() + 30 * day)
  await as(cast.people.rep, (tx, actor) => countReason(tx, actor, told(cast), late))
  expect(await counted(cast)).toMatchObject([{ week: weekOf(late), members: 1 }])
})

test("leaves no trace of who told it, of whom, or when", async ({ cast, as }) => {
  const input = told(cast)
  await as(cast.people.rep, (tx, actor) => countReason(tx, actor, input, new Date()))
  expect(await owner.select().from(audit).where(eq(audit.accountId, cast.people.rep.id))).toEqual([])
  for (const table of await tables()) {
    const [found] = await owner.execute<{ rows: number }>(
      sql`select count(*)::int as rows from ${sql.identifier(table)} t where t::text like ${`%${input.token}%`}`,
    )
    expect(found, table).toEqual({ rows: 0 })
  }
})

test("every reason of the week is written again, so that the newest cannot be told by its row", async ({
  cast,
  as,
}) => {
  for (const reason of ["away", "other"] as const)
    await as(cast.people.rep, (tx, actor) => countReason(tx, actor, told(cast, { reason }), new Date()))
  const rows = await owner.execute<{ written: string }>(sql`
    select xmin::text as written from reason_tallies where ballot_id = ${cast.ballot.id}`)
  expect(rows).toHaveLength(reasons.length)
  expect(new Set(rows.map(({ written }) => written)).size).toBe(1)
})

test("a secretary reads their own branch’s tally, an organiser every branch’s, a rep none", async ({
  cast,
  as,
}) => {
  const { rep, outsider, secretary, organiser } = cast.people
  await as(rep, (tx, actor) => countReason(tx, actor, told(cast), new Date()))
  const far = told(cast, { workplaceId: cast.farOffice.id })
  await as(outsider, (tx, actor) => countReason(tx, actor, far, new Date()))
  const branchesSeen = async (who: { id: string }) => {
    const rows = await as(who, (tx) => toldByWeek(tx, cast.ballot.id))
    return rows.filter(({ members }) => members > 0).map(({ branch }) => branch)
  }
  expect(await branchesSeen(secretary)).toEqual([cast.branch.id])
  expect((await branchesSeen(organiser)).sort()).toEqual([cast.branch.id, cast.otherBranch.id].sort())
  await expect(branchesSeen(rep)).rejects.toThrow()
})
