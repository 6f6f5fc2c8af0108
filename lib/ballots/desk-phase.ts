import type { Day } from "@/lib/dates"
import { phaseOf } from "./phase"
import type { DeskPhase } from "./terms"

type Life = {
  opensAt: Date
  closesAt: Date
  lastSafePostingOn: Day
  declaredAt: Date | null
  erasedAt: Date | null
}

/** Where in its life a ballot is for those at a desk, who are told of its result and of its end too. */
export function deskPhaseOf(ballot: Life, now: Date): DeskPhase {
  if (ballot.erasedAt) return "erased"
  return ballot.declaredAt ? "declared" : phaseOf(ballot, now)
}
