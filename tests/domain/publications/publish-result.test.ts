import { randomUUID } from "node:crypto"
import { sql } from "drizzle-orm"
import { type Tx, withVisitor } from "@/db"
import { mayUse } from "@/lib/access"
import { PublishResult, publishResult } from "@/lib/publications/publish-result"
import { publishedBallot } from "@/lib/publications/queries"
import { withdrawPublication } from "@/lib/publications/withdraw-publication"
import { NotFound } from "@/lib/refusal"
import { actsOf } from "@/tests/support/acts"
import { expect, owner, test } from "@/tests/support/cast"
import { checkAndDeclare, closedBallot, formOf, separateBallot } from "@/tests/support/result"

const seen = (slug: string) => withVisitor((tx) => publishedBallot(tx, slug))

test("a page is up, moves, comes down and goes up again, each audited once", async ({ cast, as }) => {
  const { organiser } = cast.people
  const [one, other] = [`pay-${cast.run}`, `pay-again-${cast.run}`]
  const put = (slug: string) =>
    as(organiser, (tx, actor) => publishResult(tx, actor, { ballotId: cast.ballot.id, slug }, new Date()))
  const takeDown = () =>
    as(organiser, (tx, actor) => withdrawPublication(tx, actor, { ballotId: cast.ballot.id }, new Date()))
  expect(await seen(one)).toBeUndefined()
  for (let time = 0; time < 2; time++) await put(one)
  expect(await seen(one)).toMatchObject({
    name: cast.ballot.name,
    employers: [cast.employer.name],
    result: undefined,
  })
  await put(other)
  expect([await seen(one), (await seen(other))?.name]).toEqual([undefined, cast.ballot.name])
  for (let time = 0; time < 2; time++) await takeDown()
  expect(await seen(other)).toBeUndefined()
  await put(other)
  expect(await seen(other)).toBeDefined()
  expect(await actsOf(organiser, "result.publish")).toHaveLength(3)
  expect(await actsOf(organiser, "result.withdraw")).toMatchObject([{ detail: { slug: other } }])
})

test("one address has one ballot; only an organiser may; a ballot that is not there is not found", async ({
  cast,
  as,
}) => {
  const { organiser, secretary } = cast.people
  const slug = `taken-${cast.run}`
  const { id } = await separateBallot(cast)
  const put = (who: { id: string }, ballotId: string) =>
    as(who, (tx, actor) => publishResult(tx, actor, { ballotId, slug }, new Date()))
  await put(organiser, id)
  await expect(put(organiser, cast.ballot.id)).rejects.toThrow("Another ballot has this address.")
  await expect(put(organiser, randomUUID())).rejects.toThrow(NotFound)
  await expect(put(secretary, cast.ballot.id)).rejects.toThrow()
  for (const verb of ["publishResult", "withdrawPublication"] as const)
    expect(mayUse("rep", verb) || mayUse("secretary", verb)).toBe(false)
  await expect(
    as(organiser, (tx, actor) => withdrawPublication(tx, actor, { ballotId: cast.ballot.id }, new Date())),
  ).rejects.toThrow(NotFound)
  await expect(
    as(secretary, (tx, actor) => withdrawPublication(tx, actor, { ballotId: id }, new Date())),
  ).rejects.toThrow()
})

test("an address is words", () => {
  const { shape } = PublishResult
  for (const bad of ["a", "pay ballot", "../you", "pay--ballot", "-pay", "pay/2026", "päy", "x".repeat(61)])
    expect(shape.slug.safeParse(bad).success, bad).toBe(false)
  expect(shape.slug.parse(" Pay-Ballot-2026 ")).toBe("pay-ballot-2026")
})

const hidden = [
  "members",
  "accounts",
  "roll_entries",
  "roll_events",
  "pledges",
  "contact_attempts",
  "notes",
  "return_counts",
  "workplace_summaries",
  "result_tellings",
  "audit",
  "branches",
  "sessions",
  "imports",
  "replacements",
  "reason_tallies",
]

const refused = (tx: Tx, query: ReturnType<typeof sql>) =>
  tx
    .transaction((nested) => nested.execute(query))
    .then(
      () => false,
      () => true,
    )

test("a visitor sees a published ballot’s result and names, and nothing else ever", async ({ cast, as }) => {
  const { id, unitId } = await closedBallot(cast)
  const other = await separateBallot(cast)
  const { organiser } = cast.people
  await as(organiser, async (tx, actor) => {
    await checkAndDeclare(tx, actor, formOf(id, { [unitId]: [4, 3, 2, 1, 0] }))
    await publishResult(tx, actor, { ballotId: id, slug: `seen-${cast.run}` }, new Date())
    const papers = [9, 4, 3, 1, 0]
    const units = [cast.office, cast.secondOffice, cast.farOffice].map((place) => [
      other.unitOf(place),
      papers,
    ])
    await checkAndDeclare(tx, actor, formOf(other.id, Object.fromEntries(units)))
  })
  expect(await seen(`seen-${cast.run}`)).toMatchObject({
    result: { units: [{ cast: 3, questions: [{ yes: 2 }] }] },
  })
  await withVisitor(async (tx) => {
    for (const table of hidden)
      expect(await refused(tx, sql`select from ${sql.identifier(table)}`), table).toBe(true)
    for (const table of [
      "declarations",
      "declared_units",
      "declared_answers",
      "ballot_units",
      "publications",
    ]) {
      const mine = (ballotId: string) =>
        tx.execute(sql`select from ${sql.identifier(table)} where ballot_id = ${ballotId}`)
      expect([(await mine(id)).count > 0, (await mine(other.id)).count], table).toEqual([true, 0])
    }
    expect(await refused(tx, sql`select branch_id from workplaces`)).toBe(true)
    expect(await refused(tx, sql`select notice_address from employers`)).toBe(true)
    expect((await tx.execute(sql`select id from workplaces where id = ${cast.office.id}`)).count).toBe(0)
    for (const write of [
      sql`delete from publications`,
      sql`update ballots set name = 'x'`,
      sql`insert into declarations (ballot_id) values (${id})`,
    ])
      expect(await refused(tx, write)).toBe(true)
  })
  await owner.execute(sql`update publications set withdrawn_at = now() where ballot_id = ${id}`)
  const left = await withVisitor((tx) => tx.execute(sql`select from declarations where ballot_id = ${id}`))
  expect(left.count).toBe(0)
})
