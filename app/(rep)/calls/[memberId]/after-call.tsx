import { randomUUID } from "node:crypto"
import { AnswerChoices } from "@/components/answer-choices"
import { Field } from "@/components/field"
import { Form } from "@/components/form"
import { WayChoice } from "@/components/way-choice"
import type { Phase } from "@/lib/ballots/terms"
import { noteLength } from "@/lib/contacts/terms"
import { log } from "../actions"
import { CallIds, type CallOf } from "./call-ids"

type Props = { call: CallOf; phase: Phase; note: string }

/** One tap saves what the call brought, and brings the next to call. */
export function AfterCall({ call, phase, note }: Props) {
  return (
    <Form action={log} label="After the call">
      <input type="hidden" name="entryId" value={randomUUID()} />
      <CallIds {...call} />
      <WayChoice value="phone" />
      <AnswerChoices phase={phase} />
      <div className="ask">
        <Field
          name="note"
          label="Note for whoever asks next"
          hint={`When and where to catch them. Nothing about how they might vote, their health or their manager. They can ask to see it. Up to ${noteLength} characters.`}
          rows={2}
          maxLength={noteLength}
          value={note}
        />
        <button className="button note-alone" type="submit" name="answer" value="note">
          Save the note alone
        </button>
      </div>
    </Form>
  )
}
