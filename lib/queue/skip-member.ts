import type { z } from "zod"
import type { Tx } from "@/db"
import type { Actor } from "@/lib/accounts/terms"
import { ClaimNext, claimNext } from "./claim-next"
import { ReleaseClaim, releaseClaim } from "./release-claim"

export const SkipMember = ReleaseClaim.extend(ClaimNext.shape)
export type SkipMember = z.output<typeof SkipMember>

/** Leaves a member to other callers, and takes the next. Whom one skips comes round again when nobody else is left. */
export async function skipMember(tx: Tx, actor: Actor, input: SkipMember, now: Date) {
  await releaseClaim(tx, actor, input, now)
  return { next: await claimNext(tx, actor, input, now) }
}
