"use client"
// Reads the form's last attempt from its surroundings, which only a client component can.
import { useAttempt } from "./form"

type Props = {
  name: string
  label: string
  hint?: string
  options: readonly { value: string; label: string }[]
  value?: string
  /** The words that stand for choosing none. */
  none?: string
}

/** One of a long list. For a short one, a Choice shows them all at once. */
export function Picker({ name, label, hint, options, value = "", none }: Props) {
  const { problem, typed, values } = useAttempt(name)
  const described = [hint && `${name}-hint`, problem && `${name}-problem`].filter(Boolean).join(" ")
  return (
    <div className={`field ${problem ? "field-wrong" : ""}`}>
      <label htmlFor={name}>{label}</label>
      {hint ? (
        <span className="hint" id={`${name}-hint`}>
          {hint}
        </span>
      ) : null}
      {problem ? (
        <span className="error" id={`${name}-problem`}>
          {problem}
        </span>
      ) : null}
      <select
        id={name}
        name={name}
        defaultValue={typed ? (values[0] ?? "") : value}
        aria-describedby={described || undefined}
        aria-invalid={problem ? true : undefined}
      >
        {none ? <option value="">{none}</option> : null}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}
