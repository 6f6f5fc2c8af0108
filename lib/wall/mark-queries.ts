import { sql } from "drizzle-orm"
import type { Tx } from "@/db"
import type { Evidence } from "@/lib/pledges/terms"
import type { WallFilter } from "./filter"
import { membersMatching, stateInSql } from "./members-matching"
import type { Where } from "./queries"
import { type WallState, wallStates } from "./terms"

/** One member, as a mark says it. */
export type Marked = {
  id: string
  workplaceId: string
  name: string
  state: WallState
  evidence: Evidence | null
  pledgedAt: Date | null
  attempts: number
  conversations: number
  lastAttemptAt: Date | null
  followUpAt: Date | null
  hasAskedNot: boolean
}

type Row = {
  id: string
  workplace_id: string
  name: string
  state: WallState
  evidence: Evidence | null
  pledged_at: string | null
  attempts: number
  conversations: number
  last_attempt_at: string | null
  follow_up_at: string | null
  has_asked_not: boolean
}

/** The members a filter means at some workplaces of a branch, as their marks stand. */
export async function marksAt(
  tx: Tx,
  { ballotId, branchId }: Where,
  filter: WallFilter,
  workplaceIds: readonly string[],
  now: Date,
): Promise<Marked[]> {
  if (workplaceIds.length === 0) return []
  const ids = sql.join(
    workplaceIds.map((id) => sql`${id}::uuid`),
    sql`, `,
  )
  const order = sql.raw(`array['${wallStates.join("','")}']`)
  const rows = await tx.execute<Row>(sql`
    select m.id, r.workplace_id, m.first_name || ' ' || m.last_name as name, ${stateInSql} as state, r.evidence,
      r.pledged_at, r.attempts, r.conversations, r.last_attempt_at, r.follow_up_at,
      r.asked_not_to_be_contacted_at is not null as has_asked_not
    from roll_entries r join members m on m.id = r.member_id
    where r.ballot_id = ${ballotId} and r.branch_id = ${branchId} and r.left_on is null and m.branch_id = ${branchId}
      and r.workplace_id in (${ids}) and ${membersMatching(filter, now)}
    order by array_position(${order}, ${stateInSql}), m.last_name, m.first_name, m.id`)
  return rows.map((row) => ({
    ...{
      id: row.id,
      workplaceId: row.workplace_id,
      name: row.name,
      state: row.state,
      evidence: row.evidence,
    },
    ...{ attempts: row.attempts, conversations: row.conversations, hasAskedNot: row.has_asked_not },
    pledgedAt: moment(row.pledged_at),
    lastAttemptAt: moment(row.last_attempt_at),
    followUpAt: moment(row.follow_up_at),
  }))
}

const moment = (told: string | null) => (told === null ? null : new Date(told))
