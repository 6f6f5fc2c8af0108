import { momentAt } from "@/lib/dates"
import type { BallotPlan } from "@/lib/law/ballot-plan"

/** A statutory postal ballot in Great Britain, from Monday 12 October to noon on Friday 13 November 2026. */
export function planOf(change: Partial<BallotPlan> = {}): BallotPlan {
  return {
    kind: "statutory",
    jurisdiction: "great_britain",
    method: "post",
    nations: ["england_and_wales"],
    opensAt: momentAt("2026-10-12T09:00"),
    closesAt: momentAt("2026-11-13T12:00"),
    overrides: [],
    ...change,
  }
}
