import { eq, sql } from "drizzle-orm"
import { audit, ballots, pledges, rollEntries, workplaceSummaries } from "@/db/schema"
import { EraseBallot, eraseBallot } from "@/lib/closing/erase-ballot"
import { erasureOf, rowsToErase } from "@/lib/closing/queries"
import { mergeMembers } from "@/lib/members/merge-members"
import { actsOf } from "@/tests/support/acts"
import { build, type Cast, expect, owner, test } from "@/tests/support/cast"
import { pledged } from "@/tests/support/happened"
import { closed, countsOf, declared, livedThrough, memberById } from "@/tests/support/lived-through"

type As = Parameters<Parameters<typeof test>[2]>[0]["as"]

const erasing = (cast: Cast, as: As, name = cast.ballot.name, who: { id: string } = cast.people.organiser) =>
  as(who, (tx, actor) =>
    eraseBallot(tx, actor, EraseBallot.parse({ ballotId: cast.ballot.id, name }), new Date()),
  )

/** Every table that names a member in a ballot, as the catalogue has them: one added later is found too. */
async function tablesOfPeople() {
  const rows = await owner.execute<{ name: string }>(sql`
    select c.relname as name from pg_class c
    join pg_attribute b on b.attrelid = c.oid and b.attname = 'ballot_id' and not b.attisdropped
    join pg_attribute m on m.attrelid = c.oid and m.attname = 'member_id' and not m.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1`)
  return rows.map(({ name }) => name)
}

/** Who was on the roll, and when they joined or left it, is not what is known of their paper. */
const staying = ["roll_entries", "roll_events"]
const whoIsOnTheRoll = [
  ...["ballot_id", "member_id", "branch_id", "workplace_id", "ballot_unit_id"],
  ...["lot", "left_on", "left_reason"],
]

test("nothing that is known of a person in the ballot is left in any table", async ({ cast, as }) => {
  await livedThrough(cast, as)
  const { sian, farMember } = cast.members
  const two = { keptId: sian.id, memberIds: [sian.id, farMember.id] }
  await as(cast.people.organiser, (tx, actor) => mergeMembers(tx, actor, two, new Date()))
  await closed(cast)
  const names = await tablesOfPeople()
  expect(names).toEqual(
    expect.arrayContaining(["claims", "contact_attempts", "notes", "pledges", "replacements"]),
  )
  for (const name of names) {
    const there = await owner.execute(
      sql`select from ${sql.identifier(name)} where ballot_id = ${cast.ballot.id}`,
    )
    expect(there.count, `${name} before`).toBeGreaterThan(0)
  }
  await erasing(cast, as)
  for (const name of names.filter((table) => !staying.includes(table))) {
    const left = await owner.execute(
      sql`select from ${sql.identifier(name)} where ballot_id = ${cast.ballot.id}`,
    )
    expect(left.count, name).toBe(0)
  }
  const roll = await owner.execute(sql`select * from roll_entries where ballot_id = ${cast.ballot.id}`)
  const said = roll.flatMap((row) =>
    Object.entries(row).filter(
      ([column, value]) => !whoIsOnTheRoll.includes(column) && value !== null && value !== 0,
    ),
  )
  expect(new Set(said.map((each) => each.join()))).toEqual(new Set(["call_tier,not_asked"]))
  expect(roll).toHaveLength(62)
  expect(await memberById(cast.members.bethan.id)).toMatchObject({
    ...{ phone: "+447700900777", wrongPhone: null, phoneCorrectedAt: null },
  })
})

test("what hangs on a row that goes, goes too: the addresses, and what was seen of a colleague’s pledge", async ({
  cast,
  as,
}) => {
  await livedThrough(cast, as)
  await closed(cast)
  const { rows } = await erasing(cast, as)
  expect(rows).toMatchObject({
    overtakings: 1,
    addresses: 1,
    replacements: 1,
    phones: 1,
    claims: 1,
    notes: 1,
  })
  const seen = await owner.execute(sql`select from overtakings_seen where account_id = ${cast.people.rep.id}`)
  const addresses = await owner.execute(
    sql`select from replacement_addresses where account_id = ${cast.people.organiser.id}`,
  )
  expect([seen.count, addresses.count]).toEqual([0, 0])
})

test("the dry run says exactly what goes, which is written down", async ({ cast, as }) => {
  await livedThrough(cast, as)
  await closed(cast)
  const promised = await as(cast.people.organiser, (tx) => rowsToErase(tx, cast.ballot.id))
  const { rows } = await erasing(cast, as)
  expect(rows).toEqual(promised)
  expect(rows).toMatchObject({ pledges: 41, attempts: 42, undoings: 1 })
  const erasure = await as(cast.people.organiser, (tx) => erasureOf(tx, cast.ballot.id))
  expect(erasure).toMatchObject({ rows: promised, by: cast.people.organiser.name })
  expect(await as(cast.people.organiser, (tx) => rowsToErase(tx, cast.ballot.id))).toMatchObject({
    ...{ members: 0, pledges: 0, attempts: 0, notes: 0, claims: 0, auditRows: 0, phones: 0, importRows: 0 },
  })
})

test("the counts of members stay as they were, and so does another ballot of the same members", async ({
  cast,
  as,
}) => {
  await livedThrough(cast, as)
  const other = await build.ballot(
    {
      ...{ name: `Other ballot ${cast.run}`, kind: "indicative", opensAt: new Date("2026-01-05") },
      ...{ closesAt: new Date("2099-02-05"), lastSafePostingOn: "2099-02-01" },
    },
    [cast.employer.id],
    cast.people.organiser.id,
  )
  await pledged(other, cast.members.bethan, "posted", { by: cast.people.rep })
  await closed(cast)
  const before = { mine: await countsOf(cast.ballot), other: await countsOf(other) }
  const { rows } = await erasing(cast, as)
  expect({ mine: await countsOf(cast.ballot), other: await countsOf(other) }).toEqual(before)
  expect(await owner.select().from(pledges).where(eq(pledges.ballotId, other.id))).toHaveLength(1)
  expect(rows?.phones, "the number put right is still needed").toBe(0)
  expect((await memberById(cast.members.bethan.id))?.wrongPhone).not.toBeNull()
  // A member who moves afterwards moves no count of a ballot that is over.
  await owner.execute(
    sql`update members set workplace_id = ${cast.secondOffice.id} where id = ${cast.members.tom.id}`,
  )
  expect(await countsOf(cast.ballot)).toEqual(before.mine)
})

test("the audit keeps what was done and by whom, and no longer about whom", async ({ cast, as }) => {
  await livedThrough(cast, as)
  await closed(cast)
  const kept = () => owner.select().from(audit).where(eq(audit.ballotId, cast.ballot.id)).orderBy(audit.id)
  const before = await kept()
  expect(before.filter(({ subjectId }) => subjectId !== null).length).toBeGreaterThan(3)
  await erasing(cast, as)
  const after = await kept()
  expect(after.map(({ id, act, accountId }) => ({ id, act, accountId })).slice(0, before.length)).toEqual(
    before.map(({ id, act, accountId }) => ({ id, act, accountId })),
  )
  const people = new Set((await owner.select().from(rollEntries)).map(({ memberId }) => memberId))
  expect(after.filter(({ subjectId }) => subjectId && people.has(subjectId))).toEqual([])
  expect(JSON.stringify(after)).not.toMatch(/no_answer|posted/)
})

test("it leaves one audit row with the counts, and twice is harmless", async ({ cast, as }) => {
  await livedThrough(cast, as)
  await closed(cast)
  const first = await erasing(cast, as)
  expect(await erasing(cast, as, "")).toEqual(first)
  expect(await actsOf(cast.people.organiser, "ballot.erase")).toMatchObject([
    { ballotId: cast.ballot.id, subjectId: cast.ballot.id, people: first.rows?.members, detail: first.rows },
  ])
  const kept = await owner
    .select()
    .from(workplaceSummaries)
    .where(eq(workplaceSummaries.ballotId, cast.ballot.id))
  expect(kept.map(({ entitled }) => entitled).sort()).toEqual([1, 1, 60])
})

test("it waits for the result, or 28 days; and for the ballot’s own name", async ({ cast, as }) => {
  await expect(erasing(cast, as)).rejects.toThrow("once the result is declared, or 28 days after")
  await closed(cast, 3)
  await expect(erasing(cast, as)).rejects.toThrow("once the result is declared, or 28 days after")
  await declared(cast)
  await expect(erasing(cast, as, "Another ballot")).rejects.toThrow("Type the ballot’s name as it stands")
  await erasing(cast, as, ` ${cast.ballot.name.toUpperCase()} `)
  const [ballot] = await owner.select().from(ballots).where(eq(ballots.id, cast.ballot.id))
  expect(ballot?.erasedAt).not.toBeNull()
})
