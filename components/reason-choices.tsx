import type { VotingMethod } from "@/lib/law/terms"
import { reasonsIn, wordsOf } from "@/lib/voting/terms"

/** Why somebody may not vote, each a button that adds one to the tally. */
export function ReasonChoices({ method }: { method: VotingMethod }) {
  return (
    <ul className="reasons">
      {reasonsIn(wordsOf(method)).map(({ reason, label }) => (
        <li key={reason}>
          <button type="submit" name="reason" value={reason}>
            {label}
          </button>
        </li>
      ))}
    </ul>
  )
}
