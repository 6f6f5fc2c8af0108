import { z } from "zod"
import type { Tx } from "@/db"
import { notes } from "@/db/schema"
import type { Actor } from "@/lib/accounts/terms"
import { recordAct } from "@/lib/audit/record-act"
import { NotFound } from "@/lib/refusal"
import { type PlaceOnRoll, placesOnRoll } from "@/lib/roll/places-on-roll"
import { answers } from "./answer"
import { newestNote } from "./queries"
import { saveEntries } from "./save-entries"
import { noteLength, ways } from "./terms"

export const LogContact = z.object({
  /** Made where the entry was made: sending it again adds nothing. */
  entryId: z.uuid(),
  ballotId: z.uuid(),
  memberId: z.uuid(),
  way: z.enum(ways, { error: "Say how you know." }),
  answer: z.enum(answers, { error: "Choose what happened." }),
  /** Left out, the note there stays as it is; sent empty, it is cleared. */
  note: z.string().trim().max(noteLength, `Keep the note to ${noteLength} characters.`).optional(),
  /** Whom to show after this one, and the workplace whose list is being worked through. */
  next: z.uuid().or(z.literal("")).default(""),
  within: z.uuid().or(z.literal("")).default(""),
})
export type LogContact = z.output<typeof LogContact>

/** Logs what one conversation, or one try at it, brought: an attempt, a pledge, or both, under one entry id. */
export async function logContact(tx: Tx, actor: Actor, input: LogContact, now: Date) {
  const [place] = await placesOnRoll(tx, input.ballotId, [input.memberId])
  if (!place) throw new NotFound()
  const { entryId, answer, way } = input
  const saved = await saveEntries(tx, actor, [{ entryId, place, answer }], way, now)
  const { ballotId, branchId, memberId } = place
  const about = { ballotId, branchId, subjectId: memberId, people: 1 }
  if (await keepNote(tx, actor, place, input, now)) await recordAct(tx, actor, "note.keep", about)
  // What was answered stands in the history alone, which is erased: the audit outlives it.
  if (saved.size > 0) {
    await recordAct(tx, actor, "contact.log", { ...about, detail: { way: input.way } })
  }
}

async function keepNote(tx: Tx, actor: Actor, place: PlaceOnRoll, { entryId, note }: LogContact, now: Date) {
  if (note === undefined) return false
  const { ballotId, memberId, branchId, workplaceId } = place
  const before = await newestNote(tx, ballotId, memberId)
  if (note === (before?.wording ?? "")) return false
  const row = { id: entryId, ballotId, memberId, branchId, workplaceId, accountId: actor.accountId }
  const kept = await tx
    .insert(notes)
    .values({ ...row, wording: note, madeAt: now })
    .onConflictDoNothing()
    .returning()
  return kept.length > 0
}
