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

/** One entry to save: the id it was made under, whose place on the roll it is about, and what was answered. */
export type NewEntry = { entryId: string; place: PlaceOnRoll; answer: Answer }

/** Saves an attempt, a pledge, or both, for each entry; those saved before are left as they are. Returns the new ones' ids. */
export async function saveEntries(tx: Tx, actor: Actor, entries: NewEntry[], way: Way, now: Date) {
  const rows = entries.map(({ entryId, place, answer }) => {
    const { ballotId, memberId, branchId, workplaceId } = place
    const meaning = readAnswer(answer)
    mayRecord(place, meaning.pledge, now)
    const made = { accountId: actor.accountId, madeAt: now }
    return { meaning, row: { id: entryId, ballotId, memberId, branchId, workplaceId, ...made } }
  })
  if (way === "heard" && rows.some(({ meaning }) => meaning.outcome && !meaning.pledge)) {
    throw new Refusal("Say how you tried: phone, in person, text, WhatsApp or email.", "way")
  }
  const channel = way === "heard" ? undefined : way
  const attempts = rows.flatMap(({ row, meaning: { outcome, followUp } }) =>
    channel && outcome
      ? [{ ...row, channel, outcome, followUpAt: followUp ? followUpAt(followUp, now) : null }]
      : [],
  )
  const evidence = channel ? "told_rep" : "rep_belief"
  const claims = rows.flatMap(({ row, meaning: { pledge } }) =>
    pledge ? ({ ...row, pledge, evidence } as const) : [],
  )
  const added = [
    attempts.length > 0 && tx.insert(contactAttempts).values(attempts),
    claims.length > 0 && tx.insert(pledges).values(claims),
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
