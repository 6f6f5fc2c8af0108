import { sql } from "drizzle-orm"

/** Whether somebody on the roll, called `r`, is to be left alone: how to reach them then stays out of every list. */
export const isLeftAlone = sql`(r.asked_not_to_be_contacted_at is not null
  or coalesce(r.pledge, '') in ('wont_vote', 'rather_not_say'))`
