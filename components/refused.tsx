import type { FormState } from "@/lib/forms/terms"

/** At the head of a form that is sent back, or of its page: why it was not saved. */
export function Refused({ attempt }: { attempt?: FormState }) {
  if (!attempt) return null
  const { refused, problems = {} } = attempt
  return (
    <p className="error" role="alert">
      {refused ?? `Not saved. ${Object.values(problems).join(" ")}`}
    </p>
  )
}
