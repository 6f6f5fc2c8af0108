"use client"
// Says that the form is on its way, and cannot be sent twice meanwhile: only the browser knows.
import { useFormStatus } from "react-dom"

type Props = { label: string; waiting: string; className?: string }

/** The button of a form whose answer takes seconds. */
export function WaitingButton({ label, waiting, className = "" }: Props) {
  const { pending } = useFormStatus()
  return (
    <>
      <button type="submit" className={`button ${className}`} disabled={pending}>
        {pending ? waiting : label}
      </button>
      <span className="vh" role="status">
        {pending ? waiting : ""}
      </span>
    </>
  )
}
