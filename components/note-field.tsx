import { noteLength } from "@/lib/contacts/terms"
import { Field } from "./field"

const hint = `When and where to catch them. Nothing about how they might vote, their health or their manager. They can ask to see it. Up to ${noteLength} characters.`

/** The note for whoever asks next: saved with any answer, or by itself. */
export function NoteField({ note }: { note: string }) {
  return (
    <div className="ask">
      <Field
        name="note"
        label="Note for whoever asks next"
        hint={hint}
        rows={2}
        maxLength={noteLength}
        value={note}
      />
      <button className="button note-alone" type="submit" name="answer" value="note">
        Save the note alone
      </button>
    </div>
  )
}
