import type { QuestionFigures } from "./figures"
import type { TestOutcome, Verdict } from "./outcome"
import type { RuleInForce } from "./rule-in-force"
import { said, saidVotes } from "./said"

const section =
  "Trade Union and Labour Relations (Consolidation) Act 1992, section 226(2)(a)(iii) with section 297A"

/**
 * Whether yes has the majority of those voting on a question: `2 × yes > yes + no + spoiled`, where spoiled papers count as
 * votes. That they count here too is our reading of the two sections, and no case was found; where the law is unsettled and the
 * two readings differ, the verdict is `unclear`.
 */
export function majorityTest(figures: QuestionFigures, rule: RuleInForce<"spoiled_papers">): TestOutcome {
  const { yes, no, spoiled } = figures
  const cast = yes + no + spoiled
  const [ofCast, ofValid] = [2 * yes > cast, yes > no]
  const isSettled = rule.value === "counted"
  const verdict: Verdict = ofCast ? "passed" : ofValid && !isSettled ? "unclear" : "failed"
  const needed = Math.floor(cast / 2) + 1
  return {
    verdict,
    had: yes,
    needed,
    short: Math.max(0, needed - yes),
    sentence: ofCast === ofValid ? plainly(yes, cast, needed) : onKnifeEdge(figures, cast, isSettled),
    source: isSettled && !rule.override ? section : rule.source,
  }
}

function plainly(yes: number, cast: number, needed: number): string {
  const had = `${said(yes)} of ${said(cast)} papers cast say yes`
  if (yes >= needed) return `${had}: more than half.`
  const short = needed - yes
  return `${had}: ${saidVotes(short)} short of the ${said(needed)} that more than half needs.`
}

function onKnifeEdge({ yes, no, spoiled }: QuestionFigures, cast: number, isSettled: boolean): string {
  const counts = `More say yes (${said(yes)}) than no (${said(no)}), but with ${said(spoiled)} spoiled yes is not more than half of the ${said(cast)} papers cast.`
  const reading = isSettled
    ? "We read the law as counting spoiled papers here, so this fails; no court has decided it."
    : "Whether spoiled papers count here is not settled."
  return `${counts} ${reading} Take advice before you announce anything.`
}
