import type { PlainPage } from "@/app/plain-page"
import type { Actor } from "@/lib/accounts/terms"
import type { FormState } from "@/lib/forms/terms"
import { readCall } from "./[memberId]/read-call"
import { readCalls } from "./read-calls"

type From = { ballotId?: string; branchId?: string; memberId?: string }

/** The page that a refused form came from: a member's, or where calling begins. */
export async function readAgain(
  actor: Actor | undefined,
  { ballotId: ballot, branchId: branch, memberId }: From,
  attempt: FormState,
): Promise<PlainPage | undefined> {
  if (!actor) return undefined
  if (memberId) return readCall(actor, memberId, { ballot, branch }, attempt)
  return readCalls(actor, { ballot, branch }, attempt)
}
