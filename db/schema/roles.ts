import { type SQL, sql } from "drizzle-orm"
import { type AnyPgColumn, pgPolicy, pgRole } from "drizzle-orm/pg-core"

export const rep = pgRole("app_rep").existing()
export const secretary = pgRole("app_secretary").existing()
export const organiser = pgRole("app_organiser").existing()
export const signIn = pgRole("app_sign_in").existing()
/** The model: it is told of grouped counts, of every branch, and of no member. */
export const projection = pgRole("app_projection").existing()
/** Whoever holds a result's address: what a union has published, and nothing else. */
export const visitor = pgRole("app_visitor").existing()
/** What happens by itself on its day, for nobody: see `db/sql/closing.sql` for all that it may do. */
export const jobs = pgRole("app_jobs").existing()

// Wrapped in a sub-select, each of these runs once a query and not once a row.
export const actingAccount = sql.raw("(select acting_account())")
export const actsAsOrganiser = sql.raw("(select acting_role() = 'organiser')")
export const actsAsSomeone = sql.raw("(select acting_role()) is not null")

export const seesAddresses = sql.raw("(select sees_addresses())")
export const inPublishedBallot = (ballot: AnyPgColumn) =>
  sql`${ballot} = any((select published_ballots())::uuid[])`

export const inReachedBranch = (branch: AnyPgColumn) =>
  sql`${branch} = any((select reached_branches())::uuid[])`
export const inSeenWorkplace = (workplace: AnyPgColumn) =>
  sql`${workplace} = any((select seen_workplaces())::uuid[])`

/**
 * Rows about members, for a rep: those of a workplace given to them, and those of one member given by name. The branch adds
 * nothing to these; it says where they are to be found, if the tables are ever spread over machines by it.
 */
export const inReach = ({ branchId, workplaceId, memberId }: AboutMember) =>
  sql`(${ofReachedBranch(branchId)} and (${workplaceId} = any((select reached_workplaces())::uuid[]) or ${memberId} = any((select reached_members())::uuid[])))`

// Said plainly, the planner takes the branch for chance: it expects a row where there are thousands, and joins accordingly.
const ofReachedBranch = (branch: AnyPgColumn) => sql`nullif(${inReachedBranch(branch)}, false) is not null`

type Operation = "select" | "insert" | "update" | "delete"

/** One policy: what `role` may do to a table's rows, where `rows` holds. */
export function may(role: typeof rep, operation: Operation, rows: SQL) {
  const clauses = {
    select: { using: rows },
    insert: { withCheck: rows },
    update: { using: rows, withCheck: rows },
    delete: { using: rows },
  }
  return pgPolicy(`${role.name.replace("app_", "")}_${operation}`, {
    for: operation,
    to: role,
    ...clauses[operation],
  })
}

/** Policies: every row, for a role that acts for nobody. */
export const wholly = (role: typeof rep, operations: Operation[]) =>
  operations.map((operation) => may(role, operation, sql`true`))

/** One policy: which rows `role` may lock or change, and what a changed row must be. */
export function mayChange(role: typeof rep, before: SQL, after: SQL) {
  return pgPolicy(`${role.name.replace("app_", "")}_update`, {
    for: "update",
    to: role,
    using: before,
    withCheck: after,
  })
}

type AboutMember = Record<"branchId" | "workplaceId" | "memberId", AnyPgColumn>

/** Rows about members: a rep reads those of their workplaces and their single members, a secretary their branch, an organiser all. */
export function readByReach(table: AboutMember) {
  return [
    may(rep, "select", inReach(table)),
    may(secretary, "select", inReachedBranch(table.branchId)),
    may(organiser, "select", actsAsOrganiser),
  ]
}

/** History that anyone with reach adds to, in their own name, and nobody alters. */
export function addByReach(table: AboutMember & { accountId: AnyPgColumn }) {
  const own = sql`${table.accountId} = ${actingAccount}`
  return [
    ...readByReach(table),
    may(rep, "insert", sql`${own} and ${inReach(table)}`),
    may(secretary, "insert", sql`${own} and ${inReachedBranch(table.branchId)}`),
    may(organiser, "insert", sql`${own} and ${actsAsOrganiser}`),
  ]
}

/** One policy: anyone may read it once the union has put the ballot's page up. */
export const publicly = (ballot: AnyPgColumn) => [may(visitor, "select", inPublishedBallot(ballot))]

/** What the whole union may know (a ballot, its questions): read by anyone signed in, written by an organiser. */
export function unionWide() {
  return [
    may(rep, "select", actsAsSomeone),
    may(secretary, "select", actsAsSomeone),
    ...organiserWrites(),
    may(organiser, "select", actsAsOrganiser),
  ]
}

export function organiserWrites() {
  return [may(organiser, "insert", actsAsOrganiser), may(organiser, "update", actsAsOrganiser)]
}
