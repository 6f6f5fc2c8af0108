import { undoHours } from "./terms"

/** Whether two members merged at a moment can still be made two again. */
export function mayStillUndo(mergedAt: Date, now: Date): boolean {
  return now.getTime() - mergedAt.getTime() < undoHours * 3_600_000
}
