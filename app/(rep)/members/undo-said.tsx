import { Mark } from "@/components/mark"
import type { BallotInView } from "@/lib/ballots/current-ballot"
import { answerInWords } from "@/lib/contacts/answer"
import type { SavedEntry } from "@/lib/contacts/saved-entry"

type Props = { saved: SavedEntry; ballot: Pick<BallotInView, "id" | "method"> }

/** Inside the form that takes it back: what was saved, for ten seconds. */
export function UndoSaid({ saved: { entry, member }, ballot }: Props) {
  return (
    <>
      <Mark of={entry.pledge ?? "not_asked"} silent />
      <p role="status">
        <span className="small">Saved</span>
        <strong>
          {member.firstName} {member.lastName}, {answerInWords(entry, ballot.method)}
        </strong>
      </p>
      <input type="hidden" name="undoingId" value={crypto.randomUUID()} />
      <input type="hidden" name="ballotId" value={ballot.id} />
      <input type="hidden" name="entryId" value={entry.id} />
      <button type="submit">Undo</button>
    </>
  )
}
