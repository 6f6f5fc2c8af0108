import { sql } from "drizzle-orm"
import type { Tx } from "@/db"

/**
 * A spreadsheet drops the zeros in front, of this file or of one loaded before: a number that nobody has, and one member
 * has with other zeros before it, is theirs. Where several have, nobody can tell whose it is. Done once a row, and said.
 */
export async function restoreZeros(tx: Tx, importId: string) {
  if (!(await anyZeros(tx, importId))) return
  const unknown = sql`r.import_id = ${importId} and r.refused is null
    and not exists (select from members m where lower(m.number) = lower(r.number))`
  await tx.execute(sql`with zeroed as materialized (
      select ltrim(number, '0') as rest, number from members where number like '0%' and number ~ '^0+[1-9][0-9]*$'
    ), zeroed_rows as materialized (
      select r.line, ltrim(r.number, '0') as rest from import_rows r
      where r.number like '0%' and r.number ~ '^0+[1-9][0-9]*$' and ${unknown}
    ), alike as (
      select r.line, z.number from zeroed z join import_rows r on r.number = z.rest where ${unknown}
      union all select r.line, z.number from zeroed_rows r join zeroed z on z.rest = r.rest
      union all select r.line, m.number from zeroed_rows r join members m on lower(m.number) = r.rest
    ), whose as (select line, min(number) as number, count(*) as members from alike group by line)
    update import_rows r set number = case when whose.members = 1 then whose.number else r.number end,
      left_out = r.left_out || ('Membership number “' || r.number || case when whose.members = 1
        then '” is taken for ' || whose.number || ': a spreadsheet has dropped the zeros of one of them.'
        else '” is nobody’s, and ' || whose.members || ' members have it with other zeros before it. It is taken for '
          || 'somebody new: look whose it is.' end)
    from whose where r.import_id = ${importId} and r.line = whose.line`)
}

/** Whether any number there is begins with a zero. In most unions none does, and nothing more need be asked of every row. */
async function anyZeros(tx: Tx, importId: string): Promise<boolean> {
  const [row] = await tx.execute<{ any: boolean }>(sql`
    select exists (select from import_rows where import_id = ${importId} and number like '0%')
      or exists (select from members where number like '0%') as any`)
  return row?.any === true
}
