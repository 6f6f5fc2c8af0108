import type { BallotKind } from "@/lib/ballots/terms"
import { type Day, longDay } from "@/lib/dates"
import { greatBritain } from "./great-britain"
import { indicative } from "./indicative"
import { northernIreland } from "./northern-ireland"
import type { Provision } from "./provision"
import { everyRule, type RuleInForce, type RulesInForce } from "./rule-in-force"
import { type Jurisdiction, type Regime, type Rule, ruleTrigger } from "./terms"

export type RuledBallot = {
  kind: BallotKind
  jurisdiction: Jurisdiction
  /** The opening day: the first on which a voting paper is sent to anyone entitled (section 226A(4)). */
  opensOn: Day
  /** When the employer receives notice of the ballot; null is taken as the opening day. */
  ballotNoticeOn?: Day | null
  /** When the employer receives notice of action; null is taken as the opening day. */
  actionNoticeOn?: Day | null
}

/** The earliest opening day whose rules are known here, by jurisdiction. */
export const rulesKnownFrom: Readonly<Record<Jurisdiction, Day>> = {
  great_britain: "2017-03-01",
  devolved_wales: "2017-03-01",
  northern_ireland: "2006-01-08",
}

/**
 * Every rule that binds a ballot. Thresholds and the mandate go by its opening day, lengths of notice by the day the notice is
 * received (Employment Rights Act 2025 sections 69, 72 and 74), so that one ballot can straddle two versions of the law.
 * Throws a RangeError for a day before `rulesKnownFrom`.
 */
export function rulesInForce(ballot: RuledBallot): RulesInForce {
  const days = {
    opening: ballot.opensOn,
    ballot_notice: ballot.ballotNoticeOn ?? ballot.opensOn,
    action_notice: ballot.actionNoticeOn ?? ballot.opensOn,
  }
  const regime = ballot.kind === "indicative" ? "indicative" : ballot.jurisdiction
  return everyRule((rule) => {
    const decidedBy = ruleTrigger[rule]
    const decidedOn = days[decidedBy]
    return inForce(rule, provisionOn(rule, regime, decidedOn), { decidedBy, decidedOn }, ballot.opensOn)
  })
}

/** Rules that are written but not in force, for a page that lists what may change. They are never chosen. */
export function switchedOff<R extends Rule>(rule: R): readonly Provision<R>[] {
  return greatBritain[rule].filter((provision) => provision.switchedOff)
}

function provisionOn<R extends Rule>(rule: R, regime: Regime, day: Day): Provision<R> {
  const isOn = ({ from, until, switchedOff }: Provision<R>) =>
    !switchedOff && (from === null || from <= day) && (until === null || day <= until)
  const found = provisionsOf(rule, regime).find(isOn)
  if (!found)
    throw new RangeError(`What the law was on ${longDay(day)} is not known here (${rule}, ${regime}).`)
  return found
}

/** The regime’s own come first. A devolved Welsh authority is in Great Britain otherwise. */
function provisionsOf<R extends Rule>(rule: R, regime: Regime): readonly Provision<R>[] {
  if (regime === "indicative") return indicative[rule]
  if (regime === "northern_ireland") return northernIreland[rule]
  const wanted: Regime[] = regime === "devolved_wales" ? [regime, "great_britain"] : [regime]
  return wanted.flatMap((name) => greatBritain[rule].filter((provision) => provision.regime === name))
}

function inForce<R extends Rule>(
  rule: R,
  { value, source, from, until, note, confidence, confidenceForEarlierBallots }: Provision<R>,
  decided: Pick<RuleInForce<R>, "decidedBy" | "decidedOn">,
  opensOn: Day,
): RuleInForce<R> {
  const straddles = from !== null && opensOn < from
  return {
    rule,
    value,
    source,
    confidence: (straddles ? confidenceForEarlierBallots : undefined) ?? confidence,
    from,
    until,
    note: note ?? null,
    ...decided,
    override: null,
  }
}
