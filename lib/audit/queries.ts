import { type SQL, sql } from "drizzle-orm"
import type { Tx } from "@/db"
import { addDays } from "@/lib/dates"
import { inFetches } from "@/lib/exports/in-fetches"
import { type ActRow, idsIn } from "./act-in-words"
import type { ActFilter } from "./filter"
import { kindOf } from "./kinds"
import { auditedActs } from "./terms"

/** How many acts one page shows. */
export const actsOnPage = 100

type Row = Omit<ActRow, "id" | "at" | "accountId" | "branchId" | "ballotId" | "subjectId" | "isErased"> & {
  id: string
  at: string
  account_id: string | null
  branch_id: string | null
  ballot_id: string | null
  subject_id: string | null
  is_erased: boolean
}

const columns = sql`a.id, a.at, a.account_id, a.act, a.branch_id, a.ballot_id, a.subject_id, a.people, a.detail,
  a.erased is not null as is_erased, b.method`
const source = sql`audit a left join ballots b on b.id = a.ballot_id`
const newestFirst = sql`order by a.at desc, a.id desc`

/** A page of acts, newest first, from after the act `before`; one more than it shows when there are more. */
export async function acts(tx: Tx, filter: ActFilter, before?: number): Promise<ActRow[]> {
  const older = before
    ? sql`and (a.at, a.id) < ((select at from audit where id = ${before}), ${before}::bigint)`
    : sql``
  const rows = await tx.execute<Row>(sql`
    select ${columns} from ${source} where ${asked(filter)} ${older} ${newestFirst} limit ${actsOnPage + 1}`)
  return rows.map(rowOf)
}

/** Every act asked for, newest first, a batch at a time. */
export async function* allActs(tx: Tx, filter: ActFilter): AsyncGenerator<ActRow[]> {
  const query = sql`select ${columns} from ${source} where ${asked(filter)} ${newestFirst}`
  for await (const rows of inFetches<Row>(tx, query)) yield rows.map(rowOf)
}

export async function countActs(tx: Tx, filter: ActFilter): Promise<number> {
  const [row] = await tx.execute<{ acts: number }>(
    sql`select count(*)::int as acts from audit a where ${asked(filter)}`,
  )
  return row?.acts ?? 0
}

export type Named = { names: Map<string, string>; members: number }

/** The names of all that these acts speak of, as far as they are known and within reach, and how many are members’. */
export async function namesIn(tx: Tx, rows: readonly ActRow[]): Promise<Named> {
  const ids = sql`${`{${[...new Set(rows.flatMap(idsIn))].join(",")}}`}::uuid[]`
  const named = await tx.execute<{ id: string; name: string; is_member: boolean }>(sql`
    select id, name, false as is_member from accounts where id = any(${ids})
    union all select id, first_name || ' ' || last_name, true from members where id = any(${ids})
    union all select id, name, false from workplaces where id = any(${ids})
    union all select id, name, false from branches where id = any(${ids})
    union all select id, name, false from employers where id = any(${ids})
    union all select id, name, false from ballots where id = any(${ids})`)
  return {
    names: new Map(named.map(({ id, name }) => [id, name])),
    members: named.filter(({ is_member }) => is_member).length,
  }
}

function asked({ kind, who, about, branch, ballot, from, to }: ActFilter): SQL {
  const conditions = [sql`true`]
  // Written out, so that the database knows its index of rare acts by them.
  if (kind) conditions.push(sql`a.act in (${sql.raw(actsOf(kind))})`)
  if (who) conditions.push(sql`a.account_id = ${who}`)
  if (about) conditions.push(sql`a.subject_id = ${about}`)
  if (branch) conditions.push(sql`a.branch_id = ${branch}`)
  if (ballot) conditions.push(sql`a.ballot_id = ${ballot}`)
  if (from) conditions.push(sql`a.at >= ${from}::timestamp at time zone 'Europe/London'`)
  if (to) conditions.push(sql`a.at < ${addDays(to, 1)}::timestamp at time zone 'Europe/London'`)
  return sql.join(conditions, sql` and `)
}

function actsOf(kind: ActFilter["kind"]) {
  return auditedActs
    .filter((act) => kindOf(act) === kind)
    .map((act) => `'${act}'`)
    .join(", ")
}

function rowOf({ account_id, branch_id, ballot_id, subject_id, is_erased, ...row }: Row): ActRow {
  return {
    ...row,
    ...{ id: Number(row.id), at: new Date(row.at) },
    ...{ accountId: account_id, branchId: branch_id, ballotId: ballot_id },
    ...{ subjectId: subject_id, isErased: is_erased },
  }
}
