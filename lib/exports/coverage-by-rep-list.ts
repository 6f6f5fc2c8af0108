import { sql } from "drizzle-orm"
import type { List, WhichRows } from "./list"
import { within } from "./on-roll"
import { tallyColumns } from "./tally-columns"

const own = (which: WhichRows) => sql`from reaches r join accounts a on a.id = r.account_id
  where r.workplace_id is not null and r.ended_at is null and a.ended_at is null and ${within(which)}`

/** Everyone who has been given workplaces: how far their members have come, and what they did themselves. */
export const coverageByRepList: List = {
  row: ["rep", "reps"],
  holdsMembers: false,
  outlivesPeople: false,
  columns: {
    rep: { label: "Rep", kind: "text", width: 24, from: sql`p.name` },
    branch: { label: "Branch", kind: "text", width: 22, from: sql`p.branch`, isExtra: true },
    workplaces: { label: "Workplaces", kind: "text", width: 40, from: sql`p.workplaces` },
    attempts: { label: "Own attempts", kind: "number", width: 13, from: sql`coalesce(d.attempts, 0)::int` },
    conversations: {
      ...{ label: "Own conversations", kind: "number", width: 18 },
      from: sql`coalesce(d.conversations, 0)::int`,
    },
    lastActive: { label: "Last active", kind: "day", width: 13, from: sql`d.last_on` },
    ...tallyColumns,
  },
  rows: (which) => sql`from (
      select a.id, a.name, max(b.name) as branch, string_agg(w.name, ', ' order by w.name) as workplaces,
        coalesce(sum(t.entitled), 0)::int as entitled, coalesce(sum(t.spoken_to), 0)::int as spoken_to,
        coalesce(sum(t.posted), 0)::int as posted, coalesce(sum(t.will_post), 0)::int as will_post,
        coalesce(sum(t.not_arrived), 0)::int as not_arrived, coalesce(sum(t.undecided), 0)::int as undecided,
        coalesce(sum(t.not_asked), 0)::int as not_asked, coalesce(sum(t.unsaid), 0)::int as unsaid,
        coalesce(sum(t.left_alone), 0)::int as left_alone
      from reaches r join accounts a on a.id = r.account_id join workplaces w on w.id = r.workplace_id
      join branches b on b.id = w.branch_id left join workplaces_of(${which.ballotId}) t on t.workplace_id = w.id
      where r.ended_at is null and a.ended_at is null and ${within(which)} group by a.id, a.name) p
    left join (
      select r.account_id, count(*) as attempts,
        count(*) filter (where r.outcome in ('spoke', 'call_back', 'asked_not_to_be_contacted')) as conversations,
        (max(r.made_at) at time zone 'Europe/London')::date::text as last_on
      from contact_attempts r where r.ballot_id = ${which.ballotId} and ${within(which)}
        and not exists (select from undoings u where u.entry_id = r.id) group by r.account_id) d on d.account_id = p.id`,
  counted: (which) => sql`from (select a.id ${own(which)} group by a.id) p`,
  order: sql`p.branch, p.name, p.id`,
}
