import type { Pledge } from "@/lib/pledges/terms"
import type { Replacement } from "@/lib/replacements/stage-of"
import type { Outcome } from "./terms"
import { undoSeconds } from "./undo-seconds"

/** An entry just saved, and whom it is about. */
export type SavedEntry = {
  entry: { id: string; pledge: Pledge | null; outcome: Outcome | null; recordedAt: Date }
  member: {
    id: string
    firstName: string
    lastName: string
    workplaceId: string
    replacement?: Replacement | null
  }
}

/** Whether "Undo" is still offered. */
export function mayUndo({ entry }: SavedEntry, now: Date): boolean {
  return now.getTime() - entry.recordedAt.getTime() <= undoSeconds * 1000
}
