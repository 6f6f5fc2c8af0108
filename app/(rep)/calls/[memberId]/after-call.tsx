import { randomUUID } from "node:crypto"
import { AnswerChoices } from "@/components/answer-choices"
import { Field } from "@/components/field"
import { Form } from "@/components/form"
import { NoteField, noteLabel } from "@/components/note-field"
import { WayChoice } from "@/components/way-choice"
import type { Phase } from "@/lib/ballots/terms"
import type { VotingMethod } from "@/lib/law/terms"
import { log } from "../actions"
import { CallIds, type CallOf } from "./call-ids"

type Props = { call: CallOf; phase: Phase; method: VotingMethod; note: string }

/** One tap saves what the call brought, and brings the next to call. */
export function AfterCall({ call, phase, method, note }: Props) {
  return (
    <Form action={log} label="After the call">
      <input type="hidden" name="entryId" value={randomUUID()} />
      <CallIds {...call} />
      <WayChoice value="phone" />
      <AnswerChoices phase={phase} method={method} />
      <NoteField>
        <Field {...noteLabel} value={note} />
      </NoteField>
    </Form>
  )
}
