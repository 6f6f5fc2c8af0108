import { sql } from "drizzle-orm"
import type { Tx } from "@/db"

/**
 * Writes down that the actor saw one member, at most once an hour. Inside the transaction that reads the page, and best
 * sent beside its other reads: it changes nothing that they read, and nobody waits for it.
 */
export async function noteMemberSeen(tx: Tx, ballotId: string | null, memberId: string) {
  await tx.execute(sql`select note_seen('member.see', ${ballotId}, ${memberId}, 1)`)
}

/** The same of a list of members: everyone in reach on a ballot’s roll, or those of one workplace. */
export async function noteListSeen(tx: Tx, ballotId: string, people: number, workplaceId?: string) {
  if (people > 0)
    await tx.execute(sql`select note_seen('list.see', ${ballotId}, ${workplaceId ?? ballotId}, ${people})`)
}
