import { Post } from "@/components/post"
import type { BallotInView } from "@/lib/ballots/current-ballot"
import { mayUndo, type SavedEntry } from "@/lib/contacts/saved-entry"
import { UndoSaid } from "./undo-said"

type Props = { saved?: SavedEntry; ballot: Pick<BallotInView, "id" | "method">; now: Date }

/** For ten seconds after saving: what was saved, and a way to take it back. */
export function UndoBar({ saved, ballot, now }: Props) {
  if (!saved || !mayUndo(saved, now)) return null
  return (
    <Post to="/members/undo" className="undo" label="Undo">
      <UndoSaid saved={saved} ballot={ballot} />
      <input type="hidden" name="memberId" value={saved.member.id} />
    </Post>
  )
}
