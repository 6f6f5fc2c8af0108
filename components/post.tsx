import type { ReactNode } from "react"
import type { FormState } from "@/lib/forms/terms"
import { Refused } from "./refused"

type Props = { to: string; label?: string; className?: string; attempt?: FormState; children: ReactNode }

/** A form that needs no scripts: posted to an address, where the server answers, or the phone itself. */
export function Post({ to, label, className, attempt, children }: Props) {
  return (
    <form method="post" action={to} aria-label={label} className={className} noValidate>
      {attempt?.refused ? <Refused attempt={attempt} /> : null}
      {children}
    </form>
  )
}
