import { type SQL, sql } from "drizzle-orm"
import { type Tx, withReach, withSignIn } from "@/db"
import { actorFor, type Cast, owner } from "@/tests/support/cast"
import type { Door } from "./matrix"
import { insertInto, newRow, type Place, placesOf, type Row, standingRow } from "./rows"

/** What a door lets through to a table, in the matrix's letters. Everything it does is rolled back. */
export async function probe(cast: Cast, table: string, door: Door): Promise<string> {
  const groups: string[] = []
  for (const place of placesOf(cast)) groups.push(await probePlace(cast, table, door, place))
  return new Set(groups).size === 1 ? (groups[0] ?? "") : groups.join(" ")
}

async function probePlace(cast: Cast, table: string, door: Door, place: Place) {
  const by = door === "sign_in" ? place.repId : cast.people[door].id
  const there = await standingRow(cast, table, place, by)
  const fresh = await newRow(cast, table, place, by)
  const at = await whereIs(table, there)
  const column = sql.identifier(changed[table] ?? Object.keys(fresh).at(-1) ?? "")
  const name = sql.identifier(table)
  const operations = {
    r: sql`select 1 from ${name} where ${at}`,
    a: insertInto(table, fresh),
    w: sql`update ${name} set ${column} = ${column} where ${at}`,
    d: sql`delete from ${name} where ${at}`,
  }
  let letters = ""
  for (const [letter, operation] of Object.entries(operations)) {
    const answer = await tryIt((work) => through(cast, door, work), operation)
    letters += answer === "allowed" ? letter : answer === "refused" ? "-" : "."
  }
  return letters
}

/** A column that a role with the right to change the table may change, where the row's last will not do. */
const changed: Record<string, string> = {
  accounts: "ended_at",
  reaches: "ended_at",
  join_codes: "withdrawn_at",
  reach_requests: "settled_by",
  members: "phone",
  passkeys: "counter",
  ballot_overrides: "withdrawn_at",
  replacements: "withdrawn_at",
  replacement_batches: "sent_at",
}

type Through = (work: (tx: Tx) => Promise<never>) => Promise<unknown>

async function through(cast: Cast, door: Door, work: (tx: Tx) => Promise<never>) {
  if (door === "sign_in") return withSignIn(work)
  return withReach(await actorFor(cast.people[door]), work)
}

class Done extends Error {
  constructor(readonly rows: number) {
    super("done, and to be rolled back")
  }
}

export async function tryIt(
  through: Through,
  operation: SQL,
): Promise<"allowed" | "refused" | "no such row"> {
  try {
    await through(async (tx) => {
      throw new Done((await tx.execute(operation)).count)
    })
  } catch (error) {
    if (error instanceof Done) return error.rows > 0 ? "allowed" : "no such row"
    if (codeOf(error) === insufficientPrivilege) return "refused"
    throw error
  }
  throw new Error("the operation was not rolled back")
}

const insufficientPrivilege = "42501"

/** PostgreSQL's own code for what went wrong. */
export function codeOf(error: unknown): string | undefined {
  const cause = error instanceof Error && error.cause ? error.cause : error
  if (cause instanceof Error && "code" in cause) return String(cause.code)
}

export async function tables(): Promise<string[]> {
  const rows = await owner.execute<{ name: string }>(sql`
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f') order by relname`)
  return rows.map((row) => row.name)
}

async function whereIs(table: string, row: Row) {
  const keys = await owner.execute<{ name: string }>(sql`
    select a.attname as name from pg_index i
    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
    where i.indrelid = ${table}::regclass and i.indisprimary`)
  const names = keys.length > 0 ? keys.map(({ name }) => name) : Object.keys(row)
  const matches = names.map((name) => sql`${sql.identifier(name)} = ${row[name]}`)
  return sql.join(matches, sql` and `)
}
