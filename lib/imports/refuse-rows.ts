import { sql } from "drizzle-orm"
import type { Tx } from "@/db"
import { restoreZeros } from "./restore-zeros"
import type { Mapping } from "./terms"

/** Refuses the rows that only the other rows, or what the union knows, show to be unusable. */
export async function refuseRows(tx: Tx, importId: string, mapping: Mapping) {
  await tx.execute(sql`select set_config('work_mem', '256MB', true), set_config('jit', 'off', true)`)
  await restoreZeros(tx, importId)
  await refuseDuplicates(tx, importId)
  await refuseMerged(tx, importId)
  await refuseUnplaced(tx, importId, mapping)
}

async function refuseDuplicates(tx: Tx, importId: string) {
  await tx.execute(sql`with twins as (
      select lower(number) as number, min(line) as first from import_rows
      where import_id = ${importId} and refused is null group by lower(number) having count(*) > 1
    )
    update import_rows r set
      refused = 'Same membership number as line ' || to_char(twins.first, 'FM9,999,999') || '.', left_out = '{}'
    from twins
    where r.import_id = ${importId} and r.refused is null and lower(r.number) = twins.number and r.line > twins.first`)
}

/** A number that was merged away counts as the member who was kept, and is not brought back by a file that still lists it. */
async function refuseMerged(tx: Tx, importId: string) {
  await tx.execute(sql`update import_rows r set
      refused = 'Merged with number ' || k.number || '. The row changes nothing; whoever has both stays on the roll.', left_out = '{}'
    from members m join member_merges g on g.merged_id = m.id and g.undone_at is null
    join members k on k.id = counts_as(m.id)
    where r.import_id = ${importId} and r.refused is null and lower(m.number) = lower(r.number)`)
}

/** A member already known stays in their branch and with their employer when a row names none. */
async function refuseUnplaced(tx: Tx, importId: string, mapping: Mapping) {
  const noBranch = mapping.includes("branch")
    ? "No branch, and this member is not known yet."
    : "No branch: the file has no column for it. Name one branch for everybody above."
  const noEmployer = mapping.includes("employer")
    ? "No employer, and this member is not known yet."
    : "No employer: the file has no column for it. Name one employer for everybody above."
  await tx.execute(sql`update import_rows r set
      refused = case when r.branch is null then ${noBranch} else ${noEmployer} end, left_out = '{}'
    where r.import_id = ${importId} and r.refused is null and (r.branch is null or r.employer is null)
      and not exists (select from members m where lower(m.number) = lower(r.number))`)
}
