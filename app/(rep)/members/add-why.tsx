import { Post } from "@/components/post"
import { ReasonChoices } from "@/components/reason-choices"
import type { BallotInView } from "@/lib/ballots/current-ballot"
import type { SavedEntry } from "@/lib/contacts/saved-entry"

type Props = {
  saved: SavedEntry
  ballot: Pick<BallotInView, "id" | "method">
  to: string
  /** What the form says of where to go on to. */
  onward: Record<string, string>
  /** Where "No" leads. */
  no: string
}

/** After a “won’t vote” or an “undecided”: why, in one tap or not at all, and never with the name. */
export function AddWhy({ saved: { entry, member }, ballot, to, onward, no }: Props) {
  if (entry.pledge !== "wont_vote" && entry.pledge !== "undecided") return null
  const fields = {
    token: crypto.randomUUID(),
    ballotId: ballot.id,
    workplaceId: member.workplaceId,
    ...onward,
  }
  return (
    <section className="after-saving" aria-labelledby="add-why">
      <h2 id="add-why">Add why, without their name?</h2>
      <Post to={to}>
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <ReasonChoices method={ballot.method} />
      </Post>
      <a className="no-reason" href={no}>
        No
      </a>
    </section>
  )
}
