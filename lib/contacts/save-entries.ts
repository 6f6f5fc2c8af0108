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
  const saved = new Set<string>()
  if (way !== "heard" && outcome) {
    const attempt = { channel: way, outcome, followUpAt: followUp ? followUpAt(followUp, now) : null }
    const attempts = rows.map((row) => ({ ...row, ...attempt }))
    const added = await tx.insert(contactAttempts).values(attempts).onConflictDoNothing().returning()
    for (const { id } of added) saved.add(id)
  }
  if (pledge) {
    const evidence = way === "heard" ? "rep_belief" : "told_rep"
    const claims = rows.map((row) => ({ ...row, pledge, evidence }) as const)
    const added = await tx.insert(pledges).values(claims).onConflictDoNothing().returning()
    for (const { id } of added) saved.add(id)
  }
  return saved
}
