"use client"
// Offers the way on when the number just typed is somebody’s, which only the form’s last attempt knows.
import { useAttempt } from "@/components/form"

/** A link to whoever has the number already. */
export function NumberTaken() {
  const { problem, values } = useAttempt("number")
  const number = values[0]
  if (!problem || !number) return null
  return (
    <p>
      <a href={`/find?${new URLSearchParams({ find: number })}`}>Look up number {number}</a>
    </p>
  )
}
