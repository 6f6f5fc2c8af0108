import type { BallotKind } from "@/lib/ballots/terms"
import { type Day, dayOf } from "@/lib/dates"
import type { Override } from "./override"
import type { RulesInForce } from "./rule-in-force"
import { rulesInForce } from "./rules-in-force"
import type { Jurisdiction, Nation, VotingMethod } from "./terms"
import { withOverrides } from "./with-overrides"
import { nextWorkingDay } from "./working-days"

/** What is settled about a ballot. A day that is null or left out has not been settled: the timetable works out the usual one. */
export type BallotPlan = {
  kind: BallotKind
  jurisdiction: Jurisdiction
  method: VotingMethod
  /** Whose bank holidays there are where members post and employers receive. */
  nations: readonly Nation[]
  opensAt: Date
  closesAt: Date
  overrides: readonly Override[]
  ballotNoticeOn?: Day | null
  samplePaperOn?: Day | null
  replacementsOpenOn?: Day | null
  replacementsCloseOn?: Day | null
  joinersUntil?: Day | null
  lastSafePostingOn?: Day | null
  resultOn?: Day | null
  actionNoticeOn?: Day | null
  firstActionOn?: Day | null
  /** The last day of a mandate held now, which this ballot is to renew. */
  heldMandateEndsOn?: Day | null
}

/** The days that the rest is counted from. The date of the ballot is the last day of voting (TULRCA 1992 section 246). */
export function pillars(plan: BallotPlan): { opensOn: Day; closesOn: Day; resultOn: Day } {
  const closesOn = dayOf(plan.closesAt)
  return {
    opensOn: dayOf(plan.opensAt),
    closesOn,
    resultOn: plan.resultOn ?? nextWorkingDay(closesOn, plan.nations),
  }
}

/**
 * The rules that bind a planned ballot, its overrides applied. Until notice of action has been received, its length goes by the
 * day of the result, the first on which it can be (section 234A(4)(a)). Throws a RangeError as `rulesInForce` does.
 */
export function rulesOf(plan: BallotPlan): RulesInForce {
  const { opensOn, resultOn } = pillars(plan)
  const { kind, jurisdiction, ballotNoticeOn, actionNoticeOn, overrides } = plan
  const ruled = { kind, jurisdiction, opensOn, ballotNoticeOn, actionNoticeOn: actionNoticeOn ?? resultOn }
  return withOverrides(rulesInForce(ruled), overrides)
}
