import { Line } from "@/components/line"
import { NoteField, noteLabel } from "@/components/note-field"
import type { FormState } from "@/lib/forms/terms"

/** The note that stands, to be changed; after a refusal, the one that was typed. */
export function Note({ wording, attempt }: { wording: string; attempt?: FormState }) {
  const typed = attempt?.typed?.note
  return (
    <NoteField isTyped={typeof typed === "string"}>
      <Line
        {...noteLabel}
        value={typeof typed === "string" ? typed : wording}
        problem={attempt?.problems?.note}
      />
    </NoteField>
  )
}
