import { sql } from "drizzle-orm"
import type { List, WhichRows } from "./list"
import { within } from "./on-roll"

const days = (which: WhichRows) => sql`from (
  select day, sum(attempts)::int as attempts, sum(conversations)::int as conversations, sum(posted)::int as posted,
    (sum(sum(posted)) over (order by day))::int as posted_so_far
  from (
    select (r.made_at at time zone 'Europe/London')::date as day, count(*) as attempts,
      count(*) filter (where r.outcome in ('spoke', 'call_back', 'asked_not_to_be_contacted')) as conversations, 0 as posted
    from contact_attempts r where r.ballot_id = ${which.ballotId} and ${within(which)}
      and not exists (select from undoings u where u.entry_id = r.id) group by 1
    union all
    select (r.pledged_at at time zone 'Europe/London')::date, 0, 0, count(*) from roll_entries r
    where r.ballot_id = ${which.ballotId} and r.left_on is null and r.pledge = 'posted' and ${within(which)} group by 1
  ) happened group by day) p`

/** How it has gone, a row for each day on which something happened. */
export const dayList: List = {
  row: ["day", "days"],
  holdsMembers: false,
  outlivesPeople: false,
  columns: {
    day: { label: "Day", kind: "day", width: 12, from: sql`p.day::text` },
    attempts: { label: "Attempts", kind: "number", width: 12, from: sql`p.attempts` },
    conversations: { label: "Conversations", kind: "number", width: 14, from: sql`p.conversations` },
    posted: { label: ({ newDone }) => newDone, kind: "number", width: 12, from: sql`p.posted` },
    postedSoFar: {
      label: ({ saysDone }) => saysDone.many,
      kind: "number",
      width: 12,
      from: sql`p.posted_so_far`,
    },
  },
  rows: days,
  counted: days,
  order: sql`p.day`,
}
