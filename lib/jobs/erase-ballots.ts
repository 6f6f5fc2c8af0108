import { sql } from "drizzle-orm"
import { withJobs } from "@/db"
import { erasureDue } from "@/lib/closing/erasure-due"
import { dayOf } from "@/lib/dates"
import { ballotsNotErased } from "./queries"

/** Erases the people of every ballot whose day has come, each in a transaction of its own. */
export async function eraseBallots(now: Date): Promise<void> {
  const today = dayOf(now)
  const ballots = await withJobs(ballotsNotErased)
  for (const ballot of ballots) {
    const due = erasureDue(ballot)
    if (due && due <= today && ballot.closesAt <= now)
      await withJobs((tx) => tx.execute(sql`select erase_ballot(${ballot.id}, null)`))
  }
}
