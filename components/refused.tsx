import type { FormState } from "@/lib/forms/terms"

/** At the head of a page that a form is sent back on: why it was not saved. */
export function Refused({ attempt }: { attempt?: FormState }) {
  if (!attempt) return null
  const { refused, problems = {} } = attempt
  return (
    <p className="error" role="alert">
      {refused ?? `Not saved. ${Object.values(problems).join(" ")}`}
    </p>
  )
}
