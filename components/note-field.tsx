import type { ReactNode } from "react"
import { noteLength } from "@/lib/contacts/terms"
import type { LineProps } from "./line"

/** The note for whoever asks next, as a field. */
export const noteLabel: LineProps = {
  name: "note",
  label: "Note for whoever asks next",
  hint: `When and where to catch them. Nothing about how they might vote, their health or their manager. They can ask to see it. Up to ${noteLength} characters.`,
  rows: 2,
  maxLength: noteLength,
}

type Props = {
  /** Whether what stands in it was typed and is not saved yet. */
  isTyped?: boolean
  children: ReactNode
}

/** Round the field of a note: saved with any answer, or by itself. */
export function NoteField({ isTyped = false, children }: Props) {
  return (
    <div className="ask" data-typed={isTyped || undefined}>
      {children}
      <button className="button note-alone" type="submit" name="answer" value="note">
        Save the note alone
      </button>
    </div>
  )
}
