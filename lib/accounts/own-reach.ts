import { sql } from "drizzle-orm"
import type { Tx } from "@/db"
import { currentBallot } from "@/lib/ballots/current-ballot"
import { isToAsk } from "@/lib/roll/is-to-ask"

/** The rows of what somebody reaches by their own right, part by part: what can be lent or handed over. */
export const ownReach = (accountId: string) => sql`account_id = ${accountId} and ended_at is null
  and stands_in_for is null and num_nonnulls(workplace_id, member_id) = 1`

export type ReachInNumbers = {
  workplaces: number
  singles: number
  members: number
  toAsk: number
  followUps: number
}

/** What somebody’s reach comes to in the current ballot: before it is handed over, and in the record of that. */
export async function reachInNumbers(tx: Tx, accountId: string, now: Date): Promise<ReachInNumbers> {
  const ballot = await currentBallot(tx, now)
  const [row] = await tx.execute<ReachInNumbers & { follow_ups: number; to_ask: number }>(sql`
    with own as (select workplace_id, member_id from reaches where ${ownReach(accountId)})
    select (select count(workplace_id)::int from own) as workplaces, (select count(member_id)::int from own) as singles,
      count(*)::int as members, count(*) filter (where ${isToAsk})::int as to_ask,
      count(*) filter (where ${isToAsk} and r.follow_up_at is not null)::int as follow_ups
    from roll_entries r
    where r.ballot_id = ${ballot?.id ?? null} and r.left_on is null
      and (r.workplace_id in (select workplace_id from own) or r.member_id in (select member_id from own))`)
  if (!row) throw new Error("a count counts something")
  const { workplaces, singles, members, to_ask: toAsk, follow_ups: followUps } = row
  return { workplaces, singles, members, toAsk, followUps }
}
