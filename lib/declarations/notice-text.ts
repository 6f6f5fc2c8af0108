import type { BallotKind } from "@/lib/ballots/terms"
import { said } from "@/lib/law/said"
import type { Jurisdiction } from "@/lib/law/terms"
import type { SaidUnit } from "./terms"

type About = { union: string; ballot: string; corrected: string | null; under: string }

/** The notice of a result as plain text, to be copied into a letter or an email. */
export function noticeText({ union, ballot, corrected, under }: About, units: readonly SaidUnit[]): string {
  const head = [`${union}: result of ${ballot}`, ...(corrected ? [`Corrected: ${corrected}`] : [])]
  const blocks = units.map((unit) => unitLines(unit, units.length > 1).join("\n"))
  return [head.join("\n"), ...blocks, under].filter(Boolean).join("\n\n")
}

function unitLines({ name, entitled, cast, statements, questions }: SaidUnit, isNamed: boolean) {
  return [
    ...(isNamed ? [name] : []),
    ...(entitled === null ? [] : [`Individuals entitled to vote in the ballot: ${said(entitled)}`]),
    `Votes cast in the ballot: ${said(cast)}`,
    ...questions.flatMap(({ question, yes, no, spoiled }) => [
      `Question: ${question}`,
      `Answered Yes: ${said(yes)}`,
      `Answered No: ${said(no)}`,
      `Spoiled or otherwise invalid voting papers returned: ${said(spoiled)}`,
    ]),
    ...statements,
  ]
}

/** Under which law a result is told; empty for a ballot that no Act rules. */
export function underWhat(kind: BallotKind, jurisdiction: Jurisdiction): string {
  if (kind === "indicative") return ""
  return jurisdiction === "northern_ireland"
    ? "Given under the Trade Union and Labour Relations (Northern Ireland) Order 1995."
    : "Given under sections 231 and 231A of the Trade Union and Labour Relations (Consolidation) Act 1992."
}
