"use client"
// Reads the form's last attempt from its surroundings, which only a client component can.
import type { HTMLInputAutoCompleteAttribute, HTMLInputTypeAttribute } from "react"
import { useAttempt } from "./form"

type Props = {
  name: string
  label: string
  hint?: string
  value?: string
  type?: HTMLInputTypeAttribute
  inputMode?: "numeric" | "email" | "tel" | "text"
  autoComplete?: HTMLInputAutoCompleteAttribute
  maxLength?: number
  rows?: number
  className?: string
}

/** One labelled field: a single line, or `rows` of text. Its problem stands above it, and what was typed stays in it. */
export function Field({ name, label, hint, value = "", rows, className = "", ...input }: Props) {
  const { problem, typed, values } = useAttempt(name)
  const described = [hint && `${name}-hint`, problem && `${name}-problem`].filter(Boolean).join(" ")
  const control = {
    id: name,
    name,
    defaultValue: typed ? (values[0] ?? "") : value,
    "aria-describedby": described || undefined,
    "aria-invalid": problem ? true : undefined,
    ...input,
  }
  return (
    <div className={`field ${problem ? "field-wrong" : ""} ${className}`}>
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
      {rows ? <textarea rows={rows} {...control} /> : <input {...control} />}
    </div>
  )
}
