"use client"
// Reads the form's last attempt from its surroundings, which only a client component can.
import { useAttempt } from "./form"
import { Line, type LineProps } from "./line"

/** One line of a `Form`. Its problem stands above it, and what was typed stays in it. */
export function Field({ value = "", ...line }: LineProps) {
  const { problem, typed, values } = useAttempt(line.name)
  return <Line {...line} problem={problem} value={typed ? (values[0] ?? "") : value} />
}
