import { said, saidVotes } from "@/lib/law/said"
import type { SaidUnit } from "./terms"

/** A result in one sentence: turnout, then what became of each question; of separate ballots how many passed. */
export function resultInBrief(units: readonly SaidUnit[]): string {
  const [only] = units
  if (units.length > 1 && units.every(({ questions }) => questions.every(({ verdict }) => !verdict)))
    return `${saidVotes(units.reduce((sum, { cast }) => sum + cast, 0))} cast in ${said(units.length)} counts.`
  if (units.length > 1) {
    const passed = units.filter(({ questions }) =>
      questions.some(({ verdict }) => verdict === "passed"),
    ).length
    return `${said(passed)} of ${said(units.length)} counts passed.`
  }
  if (!only) return ""
  const { entitled, cast, turnout, questions } = only
  const of = entitled === null ? "" : ` of ${said(entitled)} entitled`
  const share = turnout ? `, ${turnout.percent}` : ""
  return `${saidVotes(cast)} cast${of}${share}. ${questions.map(({ yes, no }, at) => `${questions.length > 1 ? `Question ${at + 1}: ` : ""}${said(yes)} yes, ${said(no)} no.`).join(" ")}`
}
