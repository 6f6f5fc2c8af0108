import { createHash } from "node:crypto"
import { z } from "zod"
import type { Tx } from "@/db"
import type { Actor } from "@/lib/accounts/terms"
import { recordAct } from "@/lib/audit/record-act"
import { placesOnRoll } from "@/lib/roll/places-on-roll"
import { answers } from "./answer"
import { saveEntries } from "./save-entries"
import { ways } from "./terms"

export const LogSeveral = z.object({
  batchId: z.uuid(),
  ballotId: z.uuid(),
  memberIds: z.preprocess(
    (value) => (typeof value === "string" ? [value] : value),
    z.array(z.uuid(), { error: "Tick the members you saw." }).max(500, "Log at most 500 at once."),
  ),
  way: z.enum(ways, { error: "Say how you know." }),
  answer: z.enum(answers, { error: "Choose what happened." }),
})
export type LogSeveral = z.output<typeof LogSeveral>

/** Logs one answer for several members at once, as after a meeting: one entry each. */
export async function logSeveral(tx: Tx, actor: Actor, input: LogSeveral, now: Date) {
  const places = await placesOnRoll(tx, input.ballotId, input.memberIds)
  const entries = places.map((place) => ({ entryId: entryIdIn(input.batchId, place.memberId), place }))
  const saved = await saveEntries(tx, actor, entries, input, now)
  if (saved.size > 0) {
    const detail = { way: input.way, answer: input.answer }
    const branchId = places[0]?.branchId ?? null
    await recordAct(tx, actor, "contact.log_several", {
      ballotId: input.ballotId,
      branchId,
      people: saved.size,
      detail,
    })
  }
  return { logged: places.length }
}

/** A member's entry id within a batch: always the same, so that sending a batch twice adds nothing. */
function entryIdIn(batchId: string, memberId: string): string {
  const hex = createHash("sha256").update(`${batchId}${memberId}`).digest("hex")
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-")
}
