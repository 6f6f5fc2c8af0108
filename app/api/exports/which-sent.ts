import type { Typed } from "@/lib/forms/terms"

/** What the page of lists sent: its fields are called as they stand in the address. */
export function whichSent({ ballot, branch, workplace, ...rest }: Typed) {
  return { ...rest, ballotId: ballot, branchId: branch, workplaceId: workplace }
}
