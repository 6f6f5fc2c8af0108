"use client"
// Opens itself when the form came back with something wrong inside, which only a client component knows.
import type { ReactNode } from "react"
import { useProblems } from "./form"

type Props = {
  summary: string
  /** The fields inside. */
  fields: readonly string[]
  isOpen?: boolean
  children: ReactNode
}

/** A part of a form that most people need not see. */
export function Folded({ summary, fields, isOpen = false, children }: Props) {
  const isWrong = useProblems().some((name) => fields.includes(name))
  return (
    <details className="folded" open={isOpen || isWrong}>
      <summary>{summary}</summary>
      <div className="folded-fields">{children}</div>
    </details>
  )
}
