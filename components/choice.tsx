"use client"
// Reads the form's last attempt from its surroundings, which only a client component can.
import { useAttempt } from "./form"

type Option = { value: string; label: string; hint?: string }
type Props = {
  name: string
  legend: string
  hint?: string
  options: readonly Option[]
  /** Those chosen to begin with. */
  value?: readonly string[]
  /** Several may be chosen: ticks instead of one of many. */
  several?: boolean
}

export function Choice({ name, legend, hint, options, value = [], several = false }: Props) {
  const { problem, typed, values } = useAttempt(name)
  const chosen = typed ? values : value
  return (
    <fieldset className={`field choice ${problem ? "field-wrong" : ""}`} aria-describedby={`${name}-about`}>
      <legend className="label">{legend}</legend>
      <span id={`${name}-about`}>
        {hint ? <span className="hint">{hint}</span> : null}
        {problem ? <span className="error">{problem}</span> : null}
      </span>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type={several ? "checkbox" : "radio"}
            name={name}
            value={option.value}
            defaultChecked={chosen.includes(option.value)}
          />
          <span>
            {option.label}
            {option.hint ? <span className="hint">{option.hint}</span> : null}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
