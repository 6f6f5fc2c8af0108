import { Post } from "@/components/post"
import type { BallotInView } from "@/lib/ballots/current-ballot"
import { mayUndo } from "@/lib/contacts/saved-entry"
import { UndoSaid } from "../members/undo-said"
import type { After } from "./after-calling"

type Props = Pick<After, "saved" | "branchId" | "memberId"> & {
  ballot: Pick<BallotInView, "id" | "method">
  now: Date
}

/** For ten seconds after a call: what was saved, and a way to take it back and have the member again. */
export function UndoCallBar({ saved, branchId, memberId = "", ballot, now }: Props) {
  if (!saved || !mayUndo(saved, now)) return null
  return (
    <Post to="/calls/undo" className="undo" label="Undo">
      <UndoSaid saved={saved} ballot={ballot} />
      <input type="hidden" name="next" value={memberId} />
      <input type="hidden" name="within" value={branchId} />
    </Post>
  )
}
