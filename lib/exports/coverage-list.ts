import { sql } from "drizzle-orm"
import type { List } from "./list"
import { within } from "./on-roll"
import { tallyColumns } from "./tally-columns"

/** Each workplace with members on the roll: who asks there, and how far they have come. */
export const coverageList: List = {
  row: ["workplace", "workplaces"],
  holdsMembers: false,
  outlivesPeople: true,
  columns: {
    workplace: { label: "Workplace", kind: "text", width: 30, from: sql`w.name` },
    employer: { label: "Employer", kind: "text", width: 24, from: sql`e.name` },
    branch: { label: "Branch", kind: "text", width: 22, from: sql`b.name`, isExtra: true },
    reps: {
      ...{ label: "Reps", kind: "text", width: 28 },
      from: sql`(select string_agg(a.name, ', ' order by a.name) from reaches h join accounts a on a.id = h.account_id
        where h.workplace_id = w.id and h.ended_at is null and a.ended_at is null)`,
    },
    ...tallyColumns,
    attempts: { label: "Attempts", kind: "number", width: 10, from: sql`p.attempts` },
    lastAttempt: { label: "Last attempt", kind: "day", width: 13, from: sql`p.last_attempt_on::text` },
  },
  rows: (which) => sql`from (select * from workplaces_of(${which.ballotId}) r where ${within(which)}) p
    join workplaces w on w.id = p.workplace_id join employers e on e.id = w.employer_id
    join branches b on b.id = p.branch_id`,
  counted: (which) => sql`from (
    select r.workplace_id from roll_entries r where r.ballot_id = ${which.ballotId} and r.left_on is null
      and ${within(which)} group by r.workplace_id) p`,
  order: sql`b.name, w.name, w.id`,
}
