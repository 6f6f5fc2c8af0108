import { type SQLWrapper, sql } from "drizzle-orm"
import type { Tx } from "@/db"
import { contactAttempts, pledges } from "@/db/schema"
import type { Actor } from "@/lib/accounts/terms"
import { Refusal } from "@/lib/refusal"
import type { PlaceOnRoll } from "@/lib/roll/places-on-roll"
import { type Answer, readAnswer } from "./answer"
import { followUpAt } from "./follow-up-time"
import { mayRecord } from "./may-record"
import type { Way } from "./terms"

/** One entry to save: the id it was made under, and whose place on the roll it is about. */
export type NewEntry = { entryId: string; place: PlaceOnRoll }
type Said = { way: Way; answer: Answer }

/** Saves an attempt, a pledge, or both, for each entry; those saved before are left as they are. Returns the new ones' ids. */
export async function saveEntries(
  tx: Tx,
  actor: Actor,
  entries: NewEntry[],
  { way, answer }: Said,
  now: Date,
) {
  const { pledge, outcome, followUp } = readAnswer(answer)
  for (const { place } of entries) mayRecord(place, pledge, now)
  if (way === "heard" && outcome && !pledge) {
    throw new Refusal("Say how you tried: phone, in person, text, WhatsApp or email.", "way")
  }
  const rows = entries.map(({ entryId, place: { ballotId, memberId, branchId, workplaceId } }) => ({
    id: entryId,
    ballotId,
    memberId,
    branchId,
    workplaceId,
    accountId: actor.accountId,
    madeAt: now,
  }))
  const channel = way === "heard" ? undefined : way
  const attempt = channel &&
    outcome && { channel, outcome, followUpAt: followUp ? followUpAt(followUp, now) : null }
  const said = pledge && ({ pledge, evidence: channel ? "told_rep" : "rep_belief" } as const)
  const added = [
    attempt && tx.insert(contactAttempts).values(rows.map((row) => ({ ...row, ...attempt }))),
    said && tx.insert(pledges).values(rows.map((row) => ({ ...row, ...said }))),
  ].flatMap((insert) => (insert ? [insert.onConflictDoNothing().returning()] : []))
  return added.length > 0 ? atOnce(tx, added) : new Set<string>()
}

/** In one statement: what is known on the roll is worked out once for both. */
async function atOnce(tx: Tx, inserts: SQLWrapper[]) {
  const named = inserts.map((insert, nth) => sql`${sql.identifier(`added_${nth}`)} as ${insert}`)
  const ids = inserts.map((_, nth) => sql`select id from ${sql.identifier(`added_${nth}`)}`)
  const rows = await tx.execute<{ id: string }>(
    sql`with ${sql.join(named, sql`, `)} ${sql.join(ids, sql` union `)}`,
  )
  return new Set(rows.map(({ id }) => id))
}
