import { Labelled, tied } from "./labelled"

export type PickProps = {
  name: string
  label: string
  hint?: string
  options: readonly { value: string; label: string }[]
  value?: string
  /** The words that stand for choosing none. */
  none?: string
}

/** One of a long list, with the one chosen and what is wrong with that. */
export function Pick({ label, options, value = "", none, ...about }: PickProps & { problem?: string }) {
  return (
    <Labelled {...about} label={label}>
      <select defaultValue={value} {...tied(about)}>
        {none ? <option value="">{none}</option> : null}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Labelled>
  )
}
