import type { ReactNode } from "react"

type About = { name: string; hint?: string; problem?: string }
type Props = About & { label: string; className?: string; children: ReactNode }

/** A label, a hint and what is wrong, round one control. */
export function Labelled({ name, label, hint, problem, className = "", children }: Props) {
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
      {children}
    </div>
  )
}

/** What ties a control to the words around it. */
export function tied({ name, hint, problem }: About) {
  const described = [hint && `${name}-hint`, problem && `${name}-problem`].filter(Boolean).join(" ")
  return {
    id: name,
    name,
    "aria-describedby": described || undefined,
    "aria-invalid": problem ? true : undefined,
  }
}
