import { type SQL, sql } from "drizzle-orm"
import { type Tier, tiers } from "@/lib/contacts/call-order"
import { dayOf, momentAt } from "@/lib/dates"
import { type Asking, claimClock, queueRows, waitingFor } from "./place-in-queue"

/**
 * To be asked first, in the same transaction: the index has each tier in its order, and the planner, which cannot know how
 * few of its rows are in reach, would rather read and sort all of them.
 */
export const inOrderOfIndex = sql`select set_config('enable_sort', 'off', true), set_config('enable_bitmapscan', 'off', true)`

/**
 * Whom the queue gives this caller next, locked: whom they have already, else the first in the order of `callOrder` whom
 * they have not let go, else whom they let go longest ago. Each tier is read in the order of its index, and no further
 * than to the first who may be called.
 */
export function nextInQueue(asking: Asking): SQL {
  const { accountId, now } = asking
  const isOwn = sql`c.account_id = ${accountId}`
  const isTriedToday = sql`r.last_attempt_at >= ${startOf(now)} and r.follow_up_at is null`
  const held = sql`${isOwn} and c.expires_at > ${claimClock(now)}`
  const fresh = sql`r.call_tier = step.tier and case when ${isOwn} then false
    when ${isTriedToday} then step.is_tried_today else not step.is_tried_today end`
  const letGo = sql`${isOwn} and c.expires_at <= ${claimClock(now)}`
  return sql`
    select * from (${first(asking, held, sql`c.expires_at desc`)}) held
    union all
    select fresh.* from (values ${steps}) as step (tier, is_tried_today)
      cross join lateral (${first(asking, fresh, sql`r.call_rank, r.lot`)}) fresh
    union all
    select * from (${first(asking, letGo, sql`c.expires_at`)}) let_go
    limit 1`
}

// Within a tier those tried today come last.
const steps = sql.join(
  tiers
    .filter((tier) => tier !== "later")
    .flatMap((tier) => [false, true].map((isTriedToday) => step(tier, isTriedToday))),
  sql`, `,
)

function step(tier: Tier, isTriedToday: boolean) {
  return sql.raw(`('${tier}', ${isTriedToday})`)
}

const startOf = (now: Date) => sql`${momentAt(`${dayOf(now)}T00:00`).toISOString()}::timestamptz`

function first(asking: Asking, which: SQL, order: SQL): SQL {
  return sql`select r.ballot_id, r.member_id, r.branch_id, r.workplace_id from ${queueRows(asking)}
    and ${which} and ${waitingFor(asking)} is null order by ${order} limit 1 for no key update of r skip locked`
}
