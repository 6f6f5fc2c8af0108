import { sql } from "drizzle-orm"
import type { Tx } from "@/db"
import type { RollReason } from "@/lib/roll/terms"
import { readSearch } from "./read-search"

const foundOnPage = 50

export type FoundMember = {
  id: string
  firstName: string
  lastName: string
  number: string
  workplace: string
  branch: string
  /** On the roll of the ballot asked about, off it, or never on it. */
  onRoll: boolean | null
  leftReason: RollReason | null
  /** Who this number counts as by now. */
  keptId: string | null
  keptName: string | null
}

/** One page of those whom what was typed may mean, the likeliest first; `page` counts from 1. */
export async function foundMembers(tx: Tx, typed: string, asked: { page: number; ballotId?: string }) {
  const { words, phoneDigits } = readSearch(typed)
  if (words === "") return { members: [], hasMore: false }
  const { page, ballotId = null } = asked
  const rows = await tx.execute<FoundMember>(sql`
    select m.id, m.first_name as "firstName", m.last_name as "lastName", m.number, w.name as workplace, b.name as branch,
      r.left_on is null and r.member_id is not null as "onRoll", r.left_reason as "leftReason",
      k.id as "keptId", k.first_name || ' ' || k.last_name as "keptName"
    from find_members(${words}, ${phoneDigits}, ${(page - 1) * foundOnPage}, ${foundOnPage}) as f
    join members m on m.id = f.id
    join workplaces w on w.id = m.workplace_id join branches b on b.id = m.branch_id
    left join roll_entries r on r.ballot_id = ${ballotId} and r.member_id = m.id
    left join member_merges g on g.merged_id = m.id and g.undone_at is null
    left join members k on k.id = g.kept_id
    order by f.place`)
  return { members: rows.slice(0, foundOnPage), hasMore: rows.length > foundOnPage }
}
