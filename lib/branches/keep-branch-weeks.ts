import { sql } from "drizzle-orm"
import type { Tx } from "@/db"
import type { Ballot } from "@/lib/ballots/current-ballot"
import { addDays, dayOf, momentAt } from "@/lib/dates"

/** Counts what each branch did in the seven days before today, and today so far. */
export async function keepBranchWeeks(tx: Tx, { id }: Pick<Ballot, "id">, now: Date) {
  const since = momentAt(`${addDays(dayOf(now), -7)}T00:00`)
  await tx.execute(sql`select keep_branch_weeks(${id}, ${since.toISOString()}::timestamptz)`)
}
