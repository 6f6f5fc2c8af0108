import { sql } from "drizzle-orm"

/** Whether somebody on the roll, `r`, still wants asking: they have not posted, and nothing says to leave them be. */
export const isToAsk = sql.raw(`(r.asked_not_to_be_contacted_at is null
  and coalesce(r.pledge, '') not in ('posted', 'wont_vote', 'rather_not_say'))`)
