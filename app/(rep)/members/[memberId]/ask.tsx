import { randomUUID } from "node:crypto"
import { AnswerChoices } from "@/components/answer-choices"
import { Form } from "@/components/form"
import { NoteField } from "@/components/note-field"
import { WayChoice } from "@/components/way-choice"
import type { Phase } from "@/lib/ballots/terms"
import { hasWrongNumber } from "@/lib/contacts/wrong-number"
import { log } from "../actions"

type Props = {
  member: Parameters<typeof hasWrongNumber>[0] & { id: string; phone: string | null }
  ballotId: string
  phase: Phase
  note: string
  next?: string
  within?: string
}

/** One tap saves: where the paper is, or how the try ended; then the next member. */
export function Ask({ member, ballotId, phase, note, next = "", within = "" }: Props) {
  return (
    <Form action={log}>
      <input type="hidden" name="entryId" value={randomUUID()} />
      <input type="hidden" name="ballotId" value={ballotId} />
      <input type="hidden" name="memberId" value={member.id} />
      <input type="hidden" name="next" value={next} />
      <input type="hidden" name="within" value={within} />
      <WayChoice value={member.phone && !hasWrongNumber(member) ? "phone" : "in_person"} />
      <AnswerChoices phase={phase} />
      <NoteField note={note} />
    </Form>
  )
}
