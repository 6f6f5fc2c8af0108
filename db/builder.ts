import { randomUUID } from "node:crypto"
import { sql } from "drizzle-orm"
import { toSnakeCase } from "drizzle-orm/casing"
import type { PgTable } from "drizzle-orm/pg-core"
import type { Role } from "@/lib/accounts/terms"
import type { Aggregation } from "@/lib/ballots/terms"
import type { OwnerDatabase } from "./owner"
import {
  accounts,
  ballotEmployers,
  ballots,
  ballotUnits,
  branches,
  employers,
  members,
  reaches,
  workplaces,
} from "./schema"

type NewMember = typeof members.$inferInsert
type NewBallot = Omit<typeof ballots.$inferInsert, "aggregation"> & { aggregation?: Aggregation }

type Door = Pick<OwnerDatabase, "insert" | "execute">

/** Builds a union, piece by piece, with the owner's rights: the demo union and every test's own cast come from here. */
export function builder(db: Door) {
  async function branch(name: string) {
    const id = randomUUID()
    await db.insert(branches).values({ id, name })
    return { id, name }
  }

  async function employer(name: string) {
    const id = randomUUID()
    await db.insert(employers).values({ id, name })
    return { id, name }
  }

  async function workplace(branchId: string, employerId: string, name: string) {
    const id = randomUUID()
    await db.insert(workplaces).values({ id, branchId, employerId, name })
    return { id, branchId, employerId, name }
  }

  /** Any number of rows with the first one's columns, in one statement with one parameter. */
  async function addRows<Table extends PgTable>(table: Table, rows: readonly Table["$inferInsert"][]) {
    const inTable = (row: object) =>
      Object.fromEntries(Object.entries(row).map(([name, value]) => [toSnakeCase(name), value]))
    const columns = sql.join(
      Object.keys(inTable(rows[0] ?? {})).map((name) => sql.identifier(name)),
      sql`, `,
    )
    if (rows.length > 0)
      await db.execute(sql`insert into ${table} (${columns})
        select ${columns} from json_populate_recordset(null::${table}, ${JSON.stringify(rows.map(inTable))}::json)`)
  }

  async function addMembers(rows: NewMember[]) {
    for (let from = 0; from < rows.length; from += 2000)
      await db.insert(members).values(rows.slice(from, from + 2000))
  }

  /** An account that reaches the workplaces given, or the whole of `branchId` when it is a secretary's. */
  async function account(
    role: Role,
    person: { name: string; email: string; branchId?: string; mayExport?: boolean },
    workplaceIds: string[] = [],
  ) {
    const id = randomUUID()
    const { branchId = null, mayExport = false, ...rest } = person
    await db
      .insert(accounts)
      .values({ id, role, branchId, exportGrantedAt: mayExport ? new Date() : null, ...rest })
    if (branchId) {
      const places = role === "secretary" ? [null, ...workplaceIds] : workplaceIds
      const given = places.map((workplaceId) => ({ accountId: id, branchId, workplaceId }))
      if (given.length > 0) await db.insert(reaches).values(given)
    }
    return { id, role, ...person }
  }

  /** A ballot with its units, covering the employers given; every member of theirs is put on its roll. */
  async function ballot(row: NewBallot, employerIds: string[], organiserId: string) {
    const id = row.id ?? randomUUID()
    const aggregation = row.aggregation ?? "aggregated"
    await db.insert(ballots).values({ ...row, id, aggregation, createdBy: organiserId })
    const covered = employerIds.map((employerId) => ({ ballotId: id, employerId }))
    if (covered.length > 0) await db.insert(ballotEmployers).values(covered)
    await addUnits(id, aggregation)
    await enrol(id, organiserId)
    return { id, ...row }
  }

  async function addUnits(ballotId: string, aggregation: Aggregation) {
    if (aggregation === "aggregated") await db.insert(ballotUnits).values({ ballotId })
    if (aggregation === "by_employer") {
      await db.execute(sql`insert into ballot_units (ballot_id, employer_id)
        select ballot_id, employer_id from ballot_employers where ballot_id = ${ballotId}`)
    }
    if (aggregation === "by_workplace") {
      await db.execute(sql`insert into ballot_units (ballot_id, workplace_id)
        select e.ballot_id, w.id from workplaces w join ballot_employers e using (employer_id)
        where e.ballot_id = ${ballotId}`)
    }
  }

  async function enrol(ballotId: string, organiserId: string) {
    await db.execute(sql`insert into roll_entries (ballot_id, member_id, branch_id, workplace_id, ballot_unit_id)
      select e.ballot_id, m.id, m.branch_id, m.workplace_id, u.id
      from members m join workplaces w on w.id = m.workplace_id join ballot_employers e using (employer_id)
      join ballot_units u on u.ballot_id = e.ballot_id
        and coalesce(u.employer_id, w.employer_id) = w.employer_id and coalesce(u.workplace_id, w.id) = w.id
      where e.ballot_id = ${ballotId} on conflict do nothing`)
    await db.execute(sql`insert into roll_events
        (ballot_id, member_id, branch_id, workplace_id, kind, reason, happened_on, account_id)
      select ballot_id, member_id, branch_id, workplace_id, 'joined', 'loaded', b.created_at::date, ${organiserId}
      from roll_entries r join ballots b on b.id = ballot_id where ballot_id = ${ballotId} and not exists
        (select from roll_events e where e.ballot_id = r.ballot_id and e.member_id = r.member_id)`)
  }

  return { branch, employer, workplace, addRows, addMembers, account, ballot, enrol }
}
