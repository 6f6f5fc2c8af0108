import { type SQL, sql } from "drizzle-orm"
import type { Ballot } from "@/lib/ballots/current-ballot"
import { triesEnough } from "@/lib/contacts/terms"
import { dayOf, momentAt } from "@/lib/dates"
import { workingDaysBefore } from "@/lib/law/working-days"
import { deliveryDaysToPost, type MemberLine } from "./terms"

/** With whom a conversation could still bring a paper: `r` is their place on the roll. */
export const isOpen = sql`(r.asked_not_to_be_contacted_at is null
  and coalesce(r.pledge, 'undecided') in ('will_post', 'not_arrived', 'undecided'))`

/** Whom each line is about: `r` is their place on the roll. Whoever asked to be left alone is in none. */
export function membersOfLine(
  { id, nations }: Pick<Ballot, "id" | "nations">,
  now: Date,
): Record<MemberLine, SQL> {
  const today = dayOf(now)
  const startOf = (day: string) => sql`${momentAt(`${day}T00:00`).toISOString()}::timestamptz`
  const longAgo = startOf(workingDaysBefore(today, deliveryDaysToPost, nations))
  const isUnderWay = sql`r.member_id in (select p.member_id from replacements p
    where p.ballot_id = ${id} and p.arrived_at is null and p.withdrawn_at is null)`
  const has = (pledge: string) => sql`r.pledge = ${pledge} and r.asked_not_to_be_contacted_at is null`
  return {
    post_today: sql`(${has("will_post")} and not (${isUnderWay}))`,
    not_arrived: sql`(${has("not_arrived")} and not (${isUnderWay}))`,
    follow_ups: sql`(${isOpen} and r.follow_up_at < ${startOf(today)})`,
    never_reached: sql`(r.pledge is null and r.conversations = 0 and r.attempts >= ${triesEnough}
      and r.asked_not_to_be_contacted_at is null)`,
    will_post: sql`(${has("will_post")} and r.pledged_at < ${longAgo} and not (${isUnderWay}))`,
  }
}
