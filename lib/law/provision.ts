import type { Day } from "@/lib/dates"
import type { RuleValues } from "./rule-values"
import type { Confidence, Regime, Rule } from "./terms"

/** One version of one rule, as the law has it between two days, both included. */
export type Provision<R extends Rule> = {
  regime: Regime
  value: RuleValues[R]
  /** Null when it has always been so, or when its first day is not known and `switchedOff` holds it back. */
  from: Day | null
  until: Day | null
  /** The section or document, in words a page can show. */
  source: string
  confidence: Confidence
  /** How sure we are for a ballot that opened before `from`, where that is less. */
  confidenceForEarlierBallots?: Confidence
  note?: string
  /** Written but not in force, as far as anyone has seen: never chosen, only shown. */
  switchedOff?: true
}

export type Provisions = { [R in Rule]: readonly Provision<R>[] }
