import { sql } from "drizzle-orm"
import type { Tx } from "@/db"
import type { Actor } from "@/lib/accounts/terms"
import type { seenActs } from "./terms"

type Seen = { act: (typeof seenActs)[number]; ballotId: string | null; subjectId: string; people: number }

/**
 * Writes down that the actor saw one member, at most once an hour. Inside the transaction that reads the page, and best
 * sent beside its other reads: it changes nothing that they read, and nobody waits for it.
 */
export function noteMemberSeen(tx: Tx, actor: Actor, ballotId: string | null, memberId: string) {
  return note(tx, actor, { act: "member.see", ballotId, subjectId: memberId, people: 1 })
}

/** The same of a list of members: everyone in reach on a ballot’s roll, or those of one workplace. */
export async function noteListSeen(tx: Tx, actor: Actor, ballotId: string, people: number, workplaceId = "") {
  const subjectId = workplaceId || ballotId
  if (people > 0) await note(tx, actor, { act: "list.see", ballotId, subjectId, people })
}

/** What was found standing in this hour, and so need not be written: forgetting it costs a question and no more. */
const standing = { hour: 0, keys: new Set<string>() }
const mostRemembered = 20_000

async function note(tx: Tx, { accountId }: Actor, { act, ballotId, subjectId, people }: Seen) {
  const hour = Math.floor(Date.now() / 3_600_000)
  if (standing.hour !== hour || standing.keys.size > mostRemembered) {
    standing.hour = hour
    standing.keys.clear()
  }
  const key = `${accountId} ${act} ${subjectId}`
  if (standing.keys.has(key)) return
  const [row] = await tx.execute<{ stood: boolean }>(
    sql`select note_seen(${act}, ${ballotId}, ${subjectId}, ${people}) as stood`,
  )
  // One written just now may yet be rolled back with the page.
  if (row?.stood && standing.hour === hour) standing.keys.add(key)
}
