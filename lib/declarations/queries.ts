import { desc, eq, sql } from "drizzle-orm"
import type { Tx } from "@/db"
import { accounts, ballots, ballotUnits, declarations, employers, workplaces } from "@/db/schema"
import { type Day, dayOf } from "@/lib/dates"
import type { UnitFigures } from "@/lib/law/figures"
import { outcomeOf } from "@/lib/law/outcome-of"
import { rulesOfBallot } from "./rules-of-ballot"
import { sayOutcome } from "./say-outcome"

export type Ballot = typeof ballots.$inferSelect
export type DeclaredUnit = UnitFigures & { name: string }

/** Every unit figures may be declared in, with how many were on its roll on the day of closing. */
export function unitsToDeclare(tx: Tx, ballotId: string, closesOn: Day) {
  const entitled = sql<number>`(select count(*)::int from roll_entries r where r.ballot_unit_id = ${ballotUnits.id}
    and (r.left_on is null or r.left_on > ${closesOn}))`
  return tx
    .select({
      id: ballotUnits.id,
      name: unitName.as("name"),
      branch: sql<string | null>`(select b.name from branches b where b.id = ${workplaces.branchId})`.as(
        "branch",
      ),
      entitled,
    })
    .from(ballotUnits)
    .leftJoin(employers, eq(employers.id, ballotUnits.employerId))
    .leftJoin(workplaces, eq(workplaces.id, ballotUnits.workplaceId))
    .where(eq(ballotUnits.ballotId, ballotId))
    .orderBy(sql`name`, ballotUnits.id)
}

const unitName = sql<string>`coalesce(${employers.name}, ${workplaces.name}, 'The whole ballot')`

/** Every declaration of a ballot, newest first: the first of them stands. */
export function declarationsOf(tx: Tx, ballotId: string) {
  const { id, correction, declaredAt } = declarations
  return tx
    .select({ id, correction, declaredAt })
    .from(declarations)
    .where(eq(declarations.ballotId, ballotId))
    .orderBy(desc(declaredAt), desc(id))
}

/** Who declared what, newest first, for those signed in. */
export function declarers(tx: Tx, ballotId: string) {
  const { id, correction, declaredAt } = declarations
  return tx
    .select({ id, correction, declaredAt, by: accounts.name })
    .from(declarations)
    .leftJoin(accounts, eq(accounts.id, declarations.accountId))
    .where(eq(declarations.ballotId, ballotId))
    .orderBy(desc(declaredAt), desc(id))
}

/** A declaration’s figures, unit by unit in the order of their names. */
export async function figuresOf(tx: Tx, declarationId: string) {
  type Row = Omit<DeclaredUnit, "unit"> & { id: string }
  const rows = await tx.execute<Row>(sql`
    select u.id, d.entitled, d."cast", coalesce(e.name, w.name, 'The whole ballot') as name,
      (select json_agg(json_build_object('question', a.question, 'yes', a.yes, 'no', a.no, 'spoiled', a.spoiled)
        order by a.position) from declared_answers a
        where a.declaration_id = d.declaration_id and a.ballot_unit_id = d.ballot_unit_id) as questions
    from declared_units d join ballot_units u on u.id = d.ballot_unit_id
    left join employers e on e.id = u.employer_id left join workplaces w on w.id = u.workplace_id
    where d.declaration_id = ${declarationId} order by name, u.id`)
  return rows.map(({ id, questions, ...row }) => ({ ...row, unit: id, questions: questions ?? [] }))
}

/** The result that stands in a ballot, as it is said; undefined before it is declared. */
export async function standingResult(tx: Tx, ballot: Ballot) {
  const all = await declarationsOf(tx, ballot.id)
  const [stands] = all
  if (!stands) return undefined
  const ruled = await rulesOfBallot(tx, ballot)
  const figures = await figuresOf(tx, stands.id)
  const units = figures.map((one) => sayOutcome(outcomeOf(one, ruled), one.name, ruled))
  const first = all.at(-1) ?? stands
  const corrections = all
    .slice(0, -1)
    .map(({ correction, declaredAt }) => ({ why: correction ?? "", on: dayOf(declaredAt) }))
  return {
    id: stands.id,
    declaredAt: stands.declaredAt,
    firstDeclaredAt: first.declaredAt,
    corrections,
    units,
    ruled,
  }
}

export type Result = NonNullable<Awaited<ReturnType<typeof standingResult>>>

export async function ballotById(tx: Tx, ballotId: string): Promise<Ballot | undefined> {
  const [ballot] = await tx.select().from(ballots).where(eq(ballots.id, ballotId))
  return ballot
}
