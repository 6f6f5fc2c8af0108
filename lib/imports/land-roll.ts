import { sql } from "drizzle-orm"
import type { Tx } from "@/db"
import { type Loading, listed, unlisted } from "./listed"

/** How many rows there are, counted as they were compared. */
export type Compared = {
  usable: number
  new: number
  changed: number
  elsewhere: number
  /** On the roll before. */
  onRoll: number
  leaving: number
  refused: number
}

/**
 * Compares a file with what the union knows, once in a transaction. What is news lands in the table `landing`, whom the
 * file no longer lists in `gone`: a row that says what is known already is read, and written nowhere.
 */
export async function landRoll(tx: Tx, loading: Loading): Promise<Compared> {
  const before = await landed(tx, loading)
  if (before) return before
  await tx.execute(sql`select set_config('work_mem', '256MB', true), set_config('jit', 'off', true),
    set_config('default_statistics_target', '10', true)`)
  await tx.execute(sql`drop table if exists pg_temp.landing, pg_temp.gone, pg_temp.compared`)
  await tx.execute(sql`create temp table landing (
    line int, number text, first_name text, last_name text, phone text, email text, grade text,
    branch text, employer text, workplace text, has_usable_address boolean, member_id uuid,
    had_entry boolean, on_roll boolean, in_ballot boolean, differs boolean, is_new boolean
  ) on commit drop`)
  await tx.execute(sql`create temp table gone (member_id uuid) on commit drop`)
  await tx.execute(sql`create temp table compared on commit drop as
    with listed as materialized (${listed(loading)}), landed as (
      insert into landing
      select line, number, first_name, last_name, phone, email, grade, branch, employer, workplace, has_usable_address,
        member_id, had_entry, on_roll, in_ballot, differs, member_id is null
      from listed where differs or member_id is null or in_ballot <> on_roll
    )
    select ${loading.importId}::uuid as import_id, count(*)::int as usable,
      count(*) filter (where in_ballot and not on_roll)::int as new,
      count(*) filter (where in_ballot and on_roll and differs)::int as changed,
      count(*) filter (where not in_ballot)::int as elsewhere,
      count(*) filter (where on_roll)::int as still_listed,
      count(*) filter (where on_roll and not in_ballot)::int as leaving,
      (select count(*) from import_rows
        where import_id = ${loading.importId} and refused is not null)::int as refused,
      (select count(*) from roll_entries
        where ballot_id = ${loading.ballotId} and left_on is null)::int as on_roll
    from listed`)
  // Where everybody on the roll has a row, nobody is missing from the file: no need to look for them.
  await tx.execute(
    sql`insert into gone ${unlisted(loading)} and (select still_listed < on_roll from compared)`,
  )
  await tx.execute(sql`analyze landing (line, number, branch, employer, workplace, in_ballot, on_roll)`)
  const compared = await landed(tx, loading)
  if (!compared) throw new Error("a file was compared and nothing was counted")
  return compared
}

async function landed(tx: Tx, { importId }: Loading): Promise<Compared | undefined> {
  const [there] = await tx.execute<{ there: boolean }>(
    sql`select to_regclass('pg_temp.compared') is not null as there`,
  )
  if (!there?.there) return undefined
  const [row] = await tx.execute<Compared>(sql`
    select usable, new, changed, elsewhere, on_roll as "onRoll", refused,
      leaving + (select count(*) from gone)::int as leaving
    from compared where import_id = ${importId}`)
  return row
}
