import { randomUUID } from "node:crypto"
import { Form } from "@/components/form"
import { Mark } from "@/components/mark"
import type { Actor } from "@/lib/accounts/terms"
import { answerInWords } from "@/lib/contacts/answer"
import { undoSeconds } from "@/lib/contacts/undo-entry"
import { undo } from "./actions"
import { savedEntry } from "./saved-entry"

type Props = {
  actor: Actor
  ballotId: string
  entryId?: string
  now: Date
  /** What takes it back: on the member’s page undoing is all there is to it. */
  takeBack?: typeof undo
}

/** For ten seconds after saving: what was saved, and a way to take it back. */
export async function UndoBar({ actor, ballotId, entryId, now, takeBack = undo }: Props) {
  const saved = entryId ? await savedEntry(actor, ballotId, entryId) : undefined
  if (!saved || now.getTime() - saved.entry.recordedAt.getTime() > undoSeconds * 1000) return null
  const { entry, member } = saved
  return (
    <Form action={takeBack} className="undo" label="Undo">
      <Mark of={entry.pledge ?? "not_asked"} silent />
      <p role="status">
        <span className="small">Saved</span>
        <strong>
          {member.firstName} {member.lastName}, {answerInWords(entry)}
        </strong>
      </p>
      <input type="hidden" name="undoingId" value={randomUUID()} />
      <input type="hidden" name="ballotId" value={ballotId} />
      <input type="hidden" name="entryId" value={entry.id} />
      <button type="submit">Undo</button>
    </Form>
  )
}
