import { sql } from "drizzle-orm"
import type { Tx } from "@/db"
import { env } from "@/lib/env"
import { Refusal } from "@/lib/refusal"
import { type Answerer, challengeExpiry } from "./challenge"

/** Uses a challenge up, for good once the transaction commits: refused when it is not ours, late, or used before. */
export async function spendChallenge(tx: Tx, challenge: string, answerer: Answerer, now: Date) {
  const expiresAt = challengeExpiry(env().AUTH_SECRET, answerer, challenge, now)
  if (!expiresAt) throw new Refusal("That took too long. Try once more.")
  // Not "returning", which would need the right to read what others have spent.
  const { count } = await tx.execute(sql`insert into spent_challenges (challenge, expires_at)
    values (${challenge}, ${expiresAt.toISOString()}) on conflict do nothing`)
  if (count === 0) throw new Refusal("That has been used already. Try once more.")
}
