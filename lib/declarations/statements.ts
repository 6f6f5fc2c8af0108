import { mattersToTell } from "@/lib/law/matters"
import type { DeclaredBallot, UnitOutcome, Verdict } from "@/lib/law/outcome"
import type { Fraction } from "@/lib/law/rule-values"
import { saidShare } from "@/lib/law/said"

/** What sections 231(f) and (g) ask to be stated of one ballot unit, where they apply: whether each line was reached. */
export function statements({ turnout, questions }: UnitOutcome, ballot: DeclaredBallot): string[] {
  const { rules, inImportantServices } = ballot
  const matters = mattersToTell(rules, inImportantServices)
  const [line, support] = [rules.turnout_line.value, rules.support_line.value]
  const isTold = matters.includes("turnout") && line && turnout
  const ofTurnout = isTold
    ? `The number of votes cast in the ballot was ${reached(turnout.verdict)} ${share(line)} of the number of individuals who were entitled to vote in the ballot.`
    : undefined
  const ofSupport = questions.map(({ question, support: test }) =>
    matters.includes("support") && support && test
      ? `The number of individuals answering “Yes” to the question “${question}” was ${reached(test.verdict)} ${share(support)} of the number of individuals who were entitled to vote in the ballot.`
      : undefined,
  )
  return [ofTurnout, ...ofSupport].filter((said) => said !== undefined)
}

const reached = (verdict: Verdict) => (verdict === "passed" ? "at least" : "less than")

const share = (fraction: Fraction) => {
  const said = saidShare(fraction)
  return said === "half" ? "50%" : said
}
