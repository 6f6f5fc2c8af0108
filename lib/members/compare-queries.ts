import { sql } from "drizzle-orm"
import type { Tx } from "@/db"
import type { VotingMethod } from "@/lib/law/terms"
import type { PledgeState } from "@/lib/pledges/terms"

/** What is known of a member’s paper in one ballot that has not closed, and whether they are on its roll. */
export type KnownOf = {
  id: string
  ballot: string
  method: VotingMethod
  onRoll: boolean
  pledge: PledgeState
  attempts: number
}

/** What is known of several members in every ballot that has not closed. */
export async function knownOf(tx: Tx, memberIds: readonly string[], now: Date): Promise<KnownOf[]> {
  const ids = sql.join(
    memberIds.map((id) => sql`${id}`),
    sql`, `,
  )
  const rows = await tx.execute<KnownOf>(sql`
    select r.member_id as id, b.name as ballot, b.method, r.left_on is null as "onRoll", r.attempts,
      coalesce(r.pledge, 'not_asked') as pledge
    from roll_entries r join ballots b on b.id = r.ballot_id
    where r.member_id in (${ids}) and b.closes_at > ${now.toISOString()} and b.declared_at is null
    order by b.opens_at, b.name`)
  return [...rows]
}

/** The id of the member with a number; undefined when there is none in reach. */
export async function memberWithNumber(tx: Tx, number: string): Promise<string | undefined> {
  const [row] = await tx.execute<{ id: string }>(sql`
    select m.id from find_members(${number}, '', 0, 1) f join members m on m.id = f.id
    where lower(m.number) = lower(${number})`)
  return row?.id
}
