import { type SQL, sql } from "drizzle-orm"
import type { Day } from "@/lib/dates"

/** Of events of one member, the one that stands: what the roll itself is kept by. */
export const newestFirst = sql.raw("happened_on desc, recorded_at desc, (kind = 'left') desc")

/** Each member of a ballot with what had last happened to their place on its roll by the end of a day. */
export const eventsBy = (ballotId: string, day: Day): SQL => sql`
  select distinct on (member_id) member_id, kind from roll_events
  where ballot_id = ${ballotId} and happened_on <= ${day}::date
  order by member_id, ${newestFirst}`
