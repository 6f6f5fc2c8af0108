"use client"
// Reads the form's last attempt from its surroundings, which only a client component can.
import { useRefusedLines } from "@/components/form"
import { LineList } from "@/components/line-list"

/** Which of the pasted lines cannot be used, and why. */
export function UnreadLines() {
  const refused = useRefusedLines()
  return refused ? (
    <LineList label="Lines that cannot be used" lines={refused.lines} all={refused.all} />
  ) : null
}
