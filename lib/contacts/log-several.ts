import { z } from "zod"
import type { Tx } from "@/db"
import type { Actor } from "@/lib/accounts/terms"
import { recordAct } from "@/lib/audit/record-act"
import { placesOnRoll } from "@/lib/roll/places-on-roll"
import { answers } from "./answer"
import { entryIdIn } from "./entry-id-in"
import { saveEntries } from "./save-entries"
import { tickSomeone, ways } from "./terms"

export const LogSeveral = z.object({
  batchId: z.uuid(),
  ballotId: z.uuid(),
  memberIds: z.preprocess(
    (value) => (typeof value === "string" ? [value] : value),
    z.array(z.uuid(), { error: tickSomeone }).min(1, tickSomeone).max(500, "Log at most 500 at once."),
  ),
  way: z.enum(ways, { error: "Say how you know." }),
  answer: z.enum(answers, { error: "Choose what happened." }),
})
export type LogSeveral = z.output<typeof LogSeveral>

/** Logs one answer for several members at once, as after a meeting: one entry each. */
export async function logSeveral(tx: Tx, actor: Actor, input: LogSeveral, now: Date) {
  const places = await placesOnRoll(tx, input.ballotId, input.memberIds)
  const { batchId, answer, way } = input
  const entries = await Promise.all(
    places.map(async (place) => ({ entryId: await entryIdIn(batchId, place.memberId), place, answer })),
  )
  const saved = await saveEntries(tx, actor, entries, way, now)
  if (saved.size > 0) {
    const detail = { way }
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
