import type { Actor } from "@/lib/accounts/terms"
import { Refusal } from "@/lib/refusal"

/** Refuses whoever may not see what is in a batch: names to be taken away, and addresses. */
export function mayTakeBatches({ mayExport, maySeeAddresses }: Actor): void {
  if (mayExport && maySeeAddresses) return
  throw new Refusal("A batch needs two rights: to take lists away, and to see addresses. You have not both.")
}
