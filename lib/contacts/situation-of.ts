import type { BallotInView } from "@/lib/ballots/current-ballot"
import { phaseOf } from "@/lib/ballots/phase"
import type { Situation } from "./call-reason"

/** What the asking order needs to know of a ballot now. */
export function situationOf(ballot: BallotInView, now: Date): Situation {
  const { method, replacementsOpenOn, replacementsCloseOn } = ballot
  return { now, phase: phaseOf(ballot, now), method, replacementsOpenOn, replacementsCloseOn }
}
