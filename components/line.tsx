import type { HTMLInputAutoCompleteAttribute, HTMLInputTypeAttribute } from "react"
import { Labelled, tied } from "./labelled"

export type LineProps = {
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

/** One labelled line to type in, or `rows` of them, with what stands in it and what is wrong with that. */
export function Line({
  label,
  rows,
  className,
  value = "",
  problem,
  ...rest
}: LineProps & { problem?: string }) {
  const { name, hint, ...input } = rest
  const about = { name, hint, problem }
  const control = { defaultValue: value, ...tied(about), ...input }
  return (
    <Labelled {...about} label={label} className={className}>
      {rows ? <textarea rows={rows} {...control} /> : <input {...control} />}
    </Labelled>
  )
}
