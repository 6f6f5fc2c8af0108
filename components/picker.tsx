"use client"
// Reads the form's last attempt from its surroundings, which only a client component can.
import { useAttempt } from "./form"
import { Pick, type PickProps } from "./pick"

/** One of a long list, in a `Form`. For a short one, a Choice shows them all at once. */
export function Picker({ value = "", ...pick }: PickProps) {
  const { problem, typed, values } = useAttempt(pick.name)
  return <Pick {...pick} problem={problem} value={typed ? (values[0] ?? "") : value} />
}
