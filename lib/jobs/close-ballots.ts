import { sql } from "drizzle-orm"
import { withJobs } from "@/db"
import { ballotsNotErased } from "./queries"

const hour = 3_600_000

/** Ends the claims in ballots that have closed, and tells open lists of those that closed in the last `hours`. */
export async function closeBallots(now: Date, hours: number): Promise<void> {
  const since = new Date(now.getTime() - hours * hour).toISOString()
  await withJobs((tx) => tx.execute(sql`select close_ballots(${since}, ${now.toISOString()})`))
}

/** The moments in the coming two hours at which a ballot closes: each is a job of its own, to the minute. */
export async function closesSoon(now: Date): Promise<Date[]> {
  const ballots = await withJobs(ballotsNotErased)
  const moments = ballots.map(({ closesAt }) => closesAt.getTime())
  const soon = moments.filter((at) => at > now.getTime() && at <= now.getTime() + 2 * hour)
  return [...new Set(soon)].map((at) => new Date(at))
}
