import { sql } from "drizzle-orm"
import { type Tx, withProjection } from "@/db"
import type { Ballot } from "@/lib/ballots/current-ballot"
import { addDays, type Day, dayOf } from "@/lib/dates"
import { keepDay } from "./keep-projection"
import { projectCounted } from "./project-counted"
import { isFirst } from "./project-now"
import { readCountsOf } from "./read-counts"

/** Projects the days since the opening on which nobody looked, each by what had been recorded by its end. */
export async function fillDays(ballot: Ballot, now: Date): Promise<void> {
  // Without its history, a day on which nobody looked would be projected as if nobody had been asked.
  if (ballot.erasedAt) return
  while (await withProjection((tx) => fillOne(tx, ballot, now)));
}

/** One day a transaction; false when there is none left, or somebody else is at it. */
async function fillOne(tx: Tx, ballot: Ballot, now: Date): Promise<boolean> {
  if (!(await isFirst(tx, ballot.id))) return false
  const [day] = await daysWithout(tx, ballot, now)
  if (!day) return false
  const counted = await readCountsOf(tx, ballot, day)
  if (counted.places.length === 0) return false
  await keepDay(tx, ballot, projectCounted(ballot, counted), now)
  return true
}

async function daysWithout(tx: Tx, { id, opensAt, closesAt }: Ballot, now: Date): Promise<Day[]> {
  const [opensOn, closesOn, yesterday] = [dayOf(opensAt), dayOf(closesAt), addDays(dayOf(now), -1)]
  const until = yesterday < closesOn ? yesterday : closesOn
  const rows = await tx.execute<{ day: Day }>(sql`
    select at::date::text as day from generate_series(${opensOn}::date, ${until}::date, '1 day') as at
    where not exists (select from projections p where p.ballot_id = ${id} and p.day = at::date) order by at`)
  return rows.map(({ day }) => day)
}
