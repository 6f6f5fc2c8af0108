import type { BallotInView } from "@/lib/ballots/current-ballot"
import type { SavedEntry } from "@/lib/contacts/saved-entry"
import { isWindowOpen } from "@/lib/replacements/is-window-open"
import { isUnderWay } from "@/lib/replacements/stage-of"
import { AskPaper } from "./ask-paper"

type Props = {
  saved: SavedEntry
  ballot: BallotInView
  now: Date
  to: string
  onward: Record<string, string>
  /** Where "No" leads. */
  no: string
}

/** After a “not arrived”: a new paper, in one tap or not at all, while the scrutineer takes names. */
export function OfferPaper({ saved: { entry, member }, ballot, now, to, onward, no }: Props) {
  const isAsked = isUnderWay({ ...member, pledge: "not_arrived", pledgedAt: entry.recordedAt })
  if (isAsked || !isWindowOpen(ballot, now)) return null
  return (
    <section className="after-saving" aria-labelledby="offer-paper">
      <h2 id="offer-paper">A new paper for {member.firstName}?</h2>
      <AskPaper memberId={member.id} ballotId={ballot.id} to={to} onward={onward} />
      <a className="no-reason" href={no}>
        No
      </a>
    </section>
  )
}
