import { z } from "zod"
import type { Tx } from "@/db"
import type { Actor } from "@/lib/accounts/terms"
import { recordAct } from "@/lib/audit/record-act"
import { endClaim } from "./end-claim"

export const ReleaseClaim = z.object({ ballotId: z.uuid(), memberId: z.uuid() })
export type ReleaseClaim = z.output<typeof ReleaseClaim>

/** Lets a member go, for anyone to call: on skipping, and on leaving off. Without a claim on them nothing changes. */
export async function releaseClaim(tx: Tx, actor: Actor, claim: ReleaseClaim, now: Date) {
  const ended = await endClaim(tx, actor, claim, now)
  if (!ended) return
  const { ballotId, memberId } = claim
  await recordAct(tx, actor, "queue.skip", { ...ended, ballotId, subjectId: memberId, people: 1 })
}
