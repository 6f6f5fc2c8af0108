import { inFigures } from "@/components/in-figures"
import { deskWordsOf } from "@/lib/desk-words/terms"
import type { VotingMethod } from "@/lib/law/terms"
import { together } from "@/lib/roll/tally"
import type { WallPlace } from "@/lib/wall/queries"

type Props = { places: readonly WallPlace[]; isNarrowed: boolean; method: VotingMethod }

/** The branch in a sentence: what members say, and how many people that took in how many attempts. */
export function Headline({ places, isNarrowed, method }: Props) {
  const { haveDone } = deskWordsOf(method)
  const { entitled, posted, spokenTo } = together(places.map(({ shown }) => shown))
  const attempts = places.reduce((sum, { shown }) => sum + shown.attempts, 0)
  return (
    <p className="lede" aria-live="polite">
      {isNarrowed ? (
        <>
          <strong>{inFigures(entitled)} shown.</strong> {inFigures(posted)} of them say they {haveDone}.
        </>
      ) : (
        <strong>
          {inFigures(posted)} of {inFigures(entitled)} say they {haveDone}.
        </strong>
      )}{" "}
      {inFigures(spokenTo)} {spokenTo === 1 ? "person" : "people"} spoken to in {inFigures(attempts)}{" "}
      {attempts === 1 ? "attempt" : "attempts"}.
    </p>
  )
}
