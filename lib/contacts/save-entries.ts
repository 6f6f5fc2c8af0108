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
  const attempts = rows.flatMap(({ row, meaning: { outcome, followUp } }) =>
    way !== "heard" && outcome
      ? { ...row, channel: way, outcome, followUpAt: followUp ? followUpAt(followUp, now) : null }
      : [],
  )
  const evidence = way === "heard" ? "rep_belief" : "told_rep"
  const claims = rows.flatMap(({ row, meaning: { pledge } }) =>
    pledge ? ({ ...row, pledge, evidence } as const) : [],
  )
  const saved = new Set<string>()
  if (attempts.length > 0) {
    const added = await tx.insert(contactAttempts).values(attempts).onConflictDoNothing().returning()
    for (const { id } of added) saved.add(id)
  }
  if (claims.length > 0) {
    const added = await tx.insert(pledges).values(claims).onConflictDoNothing().returning()
    for (const { id } of added) saved.add(id)
  }
  return saved
}
