import { type SQL, sql } from "drizzle-orm"
import type { Tx } from "@/db"
import { standsAsCompared } from "./keep-comparison"
import { everyRow, type Loading, listed, markedRows, unlisted } from "./listed"
import type { Compared } from "./terms"

/**
 * Compares a file with what the union knows, once in a transaction. What is news lands in the table `landing`, whom the
 * file no longer lists in `gone`: a row that says what is known already is read, and written nowhere. Where the file was
 * compared before and nothing has changed since, the rows that were news then are all that is looked at.
 */
export async function landRoll(tx: Tx, loading: Loading): Promise<Compared> {
  const before = await landed(tx, loading)
  if (before) return before
  if (!(await landAsBefore(tx, loading))) await landAll(tx, loading)
  // Where everybody on the roll has a row, nobody is missing from the file: no need to look for them.
  await tx.execute(
    sql`insert into gone ${unlisted(loading)} and (select still_listed < on_roll from compared)`,
  )
  await tx.execute(sql`analyze landing (line, number, branch, employer, workplace, in_ballot, on_roll)`)
  const compared = await landed(tx, loading)
  if (!compared) throw new Error("a file was compared and nothing was counted")
  return compared
}

async function makeRoom(tx: Tx) {
  // What is looked up by an index has just been read, and is in memory.
  await tx.execute(sql`select set_config('work_mem', '256MB', true), set_config('jit', 'off', true),
    set_config('default_statistics_target', '10', true), set_config('random_page_cost', '1.1', true)`)
  await tx.execute(sql`drop table if exists pg_temp.landing, pg_temp.gone, pg_temp.compared`)
  await tx.execute(sql`create temp table landing (
    line int, number text, first_name text, last_name text, phone text, email text, grade text,
    branch text, employer text, workplace text, has_usable_address boolean, member_id uuid,
    had_entry boolean, on_roll boolean, in_ballot boolean, differs boolean, is_new boolean
  ) on commit drop`)
  await tx.execute(sql`create temp table gone (member_id uuid) on commit drop`)
  await tx.execute(sql`create temp table compared (import_id uuid, usable int, new int, changed int, elsewhere int,
    still_listed int, leaving int, refused int, on_roll int) on commit drop`)
}

async function landAll(tx: Tx, loading: Loading) {
  await makeRoom(tx)
  await tx.execute(sql`
    with listed as materialized (${listed(loading, everyRow)}), landed as (${land(sql`listed`)})
    insert into compared select ${loading.importId}::uuid, count(*),
      count(*) filter (where in_ballot and not on_roll),
      count(*) filter (where in_ballot and on_roll and differs),
      count(*) filter (where not in_ballot),
      count(*) filter (where on_roll),
      count(*) filter (where on_roll and not in_ballot),
      (select count(*) from import_rows where import_id = ${loading.importId} and refused is not null),
      (select count(*) from roll_entries where ballot_id = ${loading.ballotId} and left_on is null)
    from listed`)
}

/** Lands the rows that were news when the file was compared; false when something has changed since. */
async function landAsBefore(tx: Tx, loading: Loading): Promise<boolean> {
  if (!(await standsAsCompared(tx, loading))) return false
  await makeRoom(tx)
  await tx.execute(land(sql`(${listed(loading, markedRows)}) as listed`))
  await tx.execute(sql`insert into compared
    select counted.* from imports i, jsonb_populate_record(null::compared, i.compared) as counted
    where i.id = ${loading.importId}`)
  // Asked once more, of the time they took to land.
  return standsAsCompared(tx, loading)
}

const land = (rows: SQL) => sql`insert into landing
  select line, number, first_name, last_name, phone, email, grade, branch, employer, workplace, has_usable_address,
    member_id, had_entry, on_roll, in_ballot, differs, member_id is null
  from ${rows} where differs or member_id is null or in_ballot <> on_roll`

async function landed(tx: Tx, { importId }: Loading): Promise<Compared | undefined> {
  const [there] = await tx.execute<{ there: boolean }>(
    sql`select to_regclass('pg_temp.compared') is not null as there`,
  )
  if (!there?.there) return undefined
  const [row] = await tx.execute<Compared>(sql`
    select usable, new, changed, elsewhere, still_listed, on_roll, refused,
      leaving + (select count(*) from gone)::int as leaving
    from compared where import_id = ${importId}`)
  return row
}
