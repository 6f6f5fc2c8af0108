import { Form } from "@/components/form"
import type { Actor } from "@/lib/accounts/terms"
import type { BallotInView } from "@/lib/ballots/current-ballot"
import { mayUndo } from "@/lib/contacts/saved-entry"
import { savedEntry } from "../members/saved-entry"
import { UndoSaid } from "../members/undo-said"
import { undo } from "./actions"

type Props = { actor: Actor; ballot: Pick<BallotInView, "id" | "method">; entryId?: string; now: Date }

/** For ten seconds after a call: what was saved, and a way to take it back and have the member again. */
export async function UndoCallBar({ actor, ballot, entryId, now }: Props) {
  const saved = entryId ? await savedEntry(actor, ballot.id, entryId) : undefined
  if (!saved || !mayUndo(saved, now)) return null
  return (
    <Form action={undo} className="undo" label="Undo">
      <UndoSaid saved={saved} ballot={ballot} />
    </Form>
  )
}
