"use client"
// On the client so that a refused form keeps what was typed; without scripts the same action answers a plain post.
import { createContext, type ReactNode, useActionState, useContext } from "react"
import type { FormState } from "@/lib/forms/terms"

const State = createContext<FormState>({})

/** What the last attempt at this form said about one field: its problem, and what had been typed. */
export function useAttempt(name: string) {
  const { problems, typed } = useContext(State)
  const value = typed?.[name]
  return {
    problem: problems?.[name],
    typed: typed !== undefined,
    values: value === undefined ? [] : Array.isArray(value) ? value : [value],
  }
}

/** Which fields the last attempt at this form found something wrong with. */
export function useProblems() {
  return Object.keys(useContext(State).problems ?? {})
}

/** The lines of the uploaded file that the last attempt could not use. */
export function useRefusedLines() {
  return useContext(State).lines
}

/** What the last attempt would do, shown before it is done. */
export function useChecked() {
  return useContext(State).checked
}

/** What the last attempt understood of a pasted list. */
export function useUnderstood() {
  return useContext(State).understood
}

type Props = {
  action: (before: FormState, form: FormData) => Promise<FormState>
  className?: string
  label?: string
  children: ReactNode
}

export function Form({ action, className, label, children }: Props) {
  const [state, submit] = useActionState(action, {})
  const problems = Object.keys(state.problems ?? {}).length
  return (
    <State value={state}>
      <form action={submit} className={className} aria-label={label} noValidate>
        {state.refused && !state.checked && !state.understood ? (
          <p className="error" role="alert">
            {state.refused}
          </p>
        ) : null}
        {problems > 0 ? (
          <p className="vh" role="alert">
            Not saved: {problems === 1 ? "one answer needs" : `${problems} answers need`} another look.
          </p>
        ) : null}
        {children}
      </form>
    </State>
  )
}
