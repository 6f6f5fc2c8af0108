import { randomUUID } from "node:crypto"
import { and, eq, sql } from "drizzle-orm"
import { contactAttempts, rollEntries } from "@/db/schema"
import type { Actor } from "@/lib/accounts/terms"
import { readOutbox } from "@/lib/outbox/read-outbox"
import { replayOutbox } from "@/lib/outbox/replay-outbox"
import type { OutboxEntry, OutboxVerb } from "@/lib/outbox/terms"
import { type Cast, owner } from "./cast"

type When = { at?: Date; listedAt?: Date | null }

/** One entry as a phone keeps it. */
export function kept(
  verb: OutboxVerb,
  input: Record<string, unknown>,
  { at = new Date(), listedAt = null }: When = {},
): OutboxEntry {
  const times = { madeAt: at.toISOString(), listedAt: listedAt?.toISOString() ?? null }
  return { id: randomUUID(), verb, input, ...times }
}

/** A contact logged on a phone, which holds no note. */
export function logged(
  { ballot }: Cast,
  member: { id: string },
  answer: string,
  when: When & { entryId?: string; note?: string } = {},
) {
  const { entryId = randomUUID(), note } = when
  const input = { entryId, ballotId: ballot.id, memberId: member.id, way: "phone", answer }
  return kept("logContact", note === undefined ? input : { ...input, note }, when)
}

export function undone({ ballot }: Cast, entry: OutboxEntry, when: When = {}) {
  const { entryId } = entry.input
  return kept("undoEntry", { undoingId: randomUUID(), ballotId: ballot.id, entryId }, when)
}

/** Sends an outbox as the phone does: as JSON, with its own clock. */
export async function send(
  actor: Actor,
  entries: readonly unknown[],
  { now = new Date(), sentAt = now }: { now?: Date; sentAt?: Date } = {},
) {
  const body = JSON.stringify({ accountId: actor.accountId, sentAt: sentAt.toISOString(), entries })
  const outbox = await readOutbox(new Request("http://localhost", { method: "POST", body }))
  if (!outbox) throw new Error("that is no outbox")
  const { results, isWhole } = await replayOutbox(actor, outbox, now)
  return { results, isWhole, said: results.map((result) => ("kept" in result ? "kept" : result.refused)) }
}

export async function standing({ ballot }: Cast, member: { id: string }) {
  const place = and(eq(rollEntries.ballotId, ballot.id), eq(rollEntries.memberId, member.id))
  return (await owner.select().from(rollEntries).where(place))[0]
}

export async function attempt(entry: OutboxEntry) {
  const own = sql`${contactAttempts.id} = ${entry.input.entryId}`
  return (await owner.select().from(contactAttempts).where(own))[0]
}
