import { sql } from "drizzle-orm"

/** Whether what is known of each person in a ballot has been erased. */
export const isErased = (ballotId: string) => sql`exists (select from erasures where ballot_id = ${ballotId})`

/** The columns of a `TallyRow`, over a group of rows of `workplace_summaries`: what is left once the people are erased. */
export const keptTally = sql`sum(entitled)::int as entitled,
  sum(posted)::int as posted,
  sum(will_post)::int as will_post,
  sum(not_arrived)::int as not_arrived,
  sum(undecided)::int as undecided,
  sum(not_asked)::int as not_asked,
  sum(left_alone)::int as left_alone,
  sum(unsaid)::int as unsaid,
  sum(spoken_to)::int as spoken_to,
  (max(last_attempt_on) + time '12:00') at time zone 'Europe/London' as last_attempt_at`
