import type { Outcome } from "./terms"

type Known = { lastOutcome: Outcome | null; lastAttemptAt: Date | null; phoneChangedAt: Date | null }

/** Whether the newest try found the number wrong, and no other number has come since. */
export function hasWrongNumber({ lastOutcome, lastAttemptAt, phoneChangedAt }: Known): boolean {
  if (lastOutcome !== "wrong_number" || !lastAttemptAt) return false
  return phoneChangedAt === null || phoneChangedAt <= lastAttemptAt
}
