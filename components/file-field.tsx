"use client"
// Reads the form's last attempt from its surroundings, which only a client component can.
import { useAttempt } from "./form"

type Props = { name: string; label: string; hint: string; accept: string }

/** One file to upload. A browser empties it with every attempt, so a refusal has to ask for it again. */
export function FileField({ name, label, hint, accept }: Props) {
  const { problem } = useAttempt(name)
  return (
    <div className={`field ${problem ? "field-wrong" : ""}`}>
      <label htmlFor={name}>{label}</label>
      <span className="hint" id={`${name}-hint`}>
        {hint}
      </span>
      {problem ? (
        <span className="error" id={`${name}-problem`}>
          {problem}
        </span>
      ) : null}
      <input
        type="file"
        id={name}
        name={name}
        accept={accept}
        aria-describedby={problem ? `${name}-hint ${name}-problem` : `${name}-hint`}
        aria-invalid={problem ? true : undefined}
      />
    </div>
  )
}
