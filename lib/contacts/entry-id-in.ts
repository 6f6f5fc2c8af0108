import { createHash } from "node:crypto"

/** A member's entry id within a batch: always the same, so that sending a batch twice adds nothing. */
export function entryIdIn(batchId: string, memberId: string): string {
  const hex = createHash("sha256").update(`${batchId}${memberId}`).digest("hex")
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-")
}
