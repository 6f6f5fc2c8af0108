import type { TestOutcome } from "./outcome"
import type { RuleInForce } from "./rule-in-force"
import type { Fraction } from "./rule-values"
import { said, saidShare, saidVotes } from "./said"
import { line, reachesLine, votesNeeded } from "./turnout"

/**
 * Whether enough of those entitled voted, spoiled papers included: `2 × cast ≥ entitled` for half (TULRCA 1992 sections
 * 226(2)(a)(iia) and 297A). Null where no line is drawn.
 */
export function turnoutTest(
  entitled: number,
  cast: number,
  { value: share, source }: RuleInForce<"turnout_line">,
): TestOutcome | null {
  if (share === null) return null
  return { ...shareTest(entitled, cast, share, "voted", saidShare(share)), source }
}

/**
 * Whether enough of those entitled said yes, in important public services: `5 × yes ≥ 2 × entitled` for 40% (TULRCA 1992 section
 * 226(2A) to (2C) as it stood for ballots opened from 1 March 2017 to 17 February 2026). Null where that rule does not bind.
 */
export function supportTest(
  entitled: number,
  yes: number,
  { value: share, source }: RuleInForce<"support_line">,
): TestOutcome | null {
  if (share === null) return null
  return { ...shareTest(entitled, yes, share, "entitled said yes", saidShare(share)), source }
}

function shareTest(entitled: number, had: number, share: Fraction, did: string, wanted: string) {
  const [needed, short] = [line(entitled, share), votesNeeded(entitled, had, share)]
  const verdict = reachesLine(entitled, had, share) ? ("passed" as const) : ("failed" as const)
  const standing =
    verdict === "failed"
      ? `${saidVotes(short)} short of the ${said(needed)} that ${wanted} needs`
      : had === needed
        ? `exactly the ${said(needed)} that ${wanted} needs`
        : `${said(had - needed)} more than the ${said(needed)} that ${wanted} needs`
  return { verdict, had, needed, short, sentence: `${said(had)} of ${said(entitled)} ${did}: ${standing}.` }
}
