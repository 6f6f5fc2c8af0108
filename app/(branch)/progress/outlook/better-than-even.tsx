import { inFigures } from "@/components/in-figures"
import type { Ballot } from "@/lib/ballots/current-ballot"
import { shortDay } from "@/lib/dates"
import { deskWordsOf } from "@/lib/desk-words/terms"
import { clockOf } from "@/lib/projected/clock-of"
import type { Projected } from "@/lib/projected/queries"
import { neededFor } from "@/lib/projection/needed"

/** What would make it better than even, or all but sure, by the last safe day to post. */
export function BetterThanEven({ whole, ballot }: { whole: Projected; ballot: Ballot }) {
  const { entitled, castNeeded, day } = whole
  const { tooLate, vote } = deskWordsOf(ballot.method)
  const projected = { entitled, castNeeded, whole }
  const clock = clockOf(ballot)
  const isEven = neededFor("even", projected, clock, day) === null
  const needed = neededFor(isEven ? "nine in ten" : "even", projected, clock, day)
  if (!needed) return <p>Nothing more is needed to make it likely. Keep going until it closes.</p>
  if (needed.postingDays <= 0 || day > ballot.lastSafePostingOn) return <p>{tooLate}</p>
  const { papers, papersADay, conversationsADay } = needed
  return (
    <p>
      <strong>
        {inFigures(papers)} more {papers === 1 ? vote.one : vote.many}
      </strong>{" "}
      than now expected would make it {isEven ? "nine times in ten" : "better than even"}:{" "}
      {inFigures(papersADay)} a day until {shortDay(ballot.lastSafePostingOn)}, or about{" "}
      {inFigures(conversationsADay.likely)} more conversations a day across the ballot (
      {inFigures(conversationsADay.fewest)} to {inFigures(conversationsADay.most)}: nobody knows closer what
      one is worth).
    </p>
  )
}
