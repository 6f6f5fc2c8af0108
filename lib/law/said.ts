import type { Fraction } from "./rule-values"

/** "1,198" */
export function said(count: number): string {
  return count.toLocaleString("en-GB")
}

/** "1 vote", "1,198 votes" */
export function saidVotes(count: number): string {
  return `${said(count)} ${count === 1 ? "vote" : "votes"}`
}

/** "half", "40%", "1 in 3" */
export function saidShare({ part, whole }: Fraction): string {
  if (2 * part === whole) return "half"
  const percent = (100 * part) / whole
  return Number.isInteger(percent) ? `${percent}%` : `${part} in ${whole}`
}

/** "1 day", "12 months" */
export function saidLength(count: number, unit: "days" | "weeks" | "months"): string {
  return `${said(count)} ${count === 1 ? unit.slice(0, -1) : unit}`
}
