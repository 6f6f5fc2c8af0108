import type { Actor } from "@/lib/accounts/terms"
import { databaseFault } from "./database-fault"
import { landEntry, unreadable } from "./land-entry"
import { madeTimes } from "./made-at"
import { SentEntry, type SentOutbox } from "./read-outbox"
import type { OutboxAnswer, OutboxResult } from "./terms"

export type Replayed = OutboxAnswer & { isWhole: boolean }

/** Lands what a phone kept, one by one in the order made. A fault ends it there: what has no result is sent again. */
export async function replayOutbox(
  actor: Actor,
  { sentAt, entries }: SentOutbox,
  now: Date,
): Promise<Replayed> {
  const results: OutboxResult[] = []
  const answer = { now: now.toISOString(), results }
  for (const { entry, id, at } of inTime(entries, sentAt, now)) {
    if (!entry) {
      results.push({ id, refused: unreadable })
      continue
    }
    const result = await landTwice(actor, entry, at)
    if (!result) return { ...answer, isWhole: false }
    results.push(result)
  }
  return { ...answer, isWhole: true }
}

function inTime(sent: readonly unknown[], sentAt: Date, now: Date) {
  const read = sent.map((one) => ({ entry: SentEntry.safeParse(one).data, id: idOf(one) }))
  const known = read.flatMap(({ entry }) => entry ?? [])
  const told = known.map((entry) => ({ ...entry, isUndo: entry.verb === "undoEntry" }))
  const times = new Map(madeTimes(told, sentAt, now).map((time, nth) => [known[nth], time]))
  return read.map(({ entry, id }) => {
    // The tally may not grow in a week that has ended: a reason is told in the week it arrives.
    const isTold = entry?.verb === "countReason"
    return { entry, id, at: (isTold ? undefined : times.get(entry)) ?? now }
  })
}

/** Once more after a fault, since two at once may have stood in each other’s way. Undefined when it should be sent again. */
async function landTwice(actor: Actor, entry: SentEntry, at: Date): Promise<OutboxResult | undefined> {
  try {
    return await landEntry(actor, entry, at).catch(() => landEntry(actor, entry, at))
  } catch (error) {
    const { said, isOfData } = databaseFault(error)
    // Never the error itself, which holds all that was sent.
    console.error(`An outbox met a fault at ${entry.verb}: ${said}`)
    return isOfData ? { id: entry.id, refused: unreadable } : undefined
  }
}

function idOf(sent: unknown): string {
  const hasId = typeof sent === "object" && sent !== null && "id" in sent
  return hasId && typeof sent.id === "string" ? sent.id : ""
}
