import { sql } from "drizzle-orm"
import type { Tx } from "@/db"

export type MemberToEnrol = {
  id: string
  name: string
  number: string
  workplace: string
  branch: string
  /** Whether they have ever had a place on the roll of this ballot: their own page has the rest. */
  hasPlace: boolean
}

/** The member with a number, to be put on a roll; null when there is none in reach. */
export async function memberToEnrol(tx: Tx, ballotId: string, number: string): Promise<MemberToEnrol | null> {
  const [member] = await tx.execute<MemberToEnrol>(sql`
    select m.id, m.first_name || ' ' || m.last_name as name, m.number, w.name as workplace, b.name as branch,
      exists (select from roll_entries r where r.ballot_id = ${ballotId} and r.member_id = m.id) as "hasPlace"
    from members m join workplaces w on w.id = m.workplace_id join branches b on b.id = m.branch_id
    where lower(m.number) = lower(${number})`)
  return member ?? null
}
