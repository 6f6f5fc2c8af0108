import type { RulesInForce } from "./rule-in-force"

export const matterLabel = {
  entitled: "Number entitled to vote",
  cast: "Votes cast",
  yes: "Yes, on each question",
  no: "No, on each question",
  spoiled: "Spoiled or otherwise invalid papers returned",
  turnout: "Whether votes cast are at least the share of those entitled that the law asks for",
  support:
    "Whether those who said yes are at least the share of those entitled that the law asks for, on each question",
} as const
export type Matter = keyof typeof matterLabel

/**
 * What members and every employer must be told (TULRCA 1992 sections 231(a) to (g) and 231A). The support statement is owed only
 * where that rule applied to the ballot.
 */
export function mattersToTell(rules: RulesInForce, inImportantServices: boolean): Matter[] {
  const { entitled_in_result, turnout_line, support_line } = rules
  return [
    ...(entitled_in_result.value ? (["entitled"] as const) : []),
    ...(["cast", "yes", "no", "spoiled"] as const),
    ...(turnout_line.value ? (["turnout"] as const) : []),
    ...(support_line.value && inImportantServices ? (["support"] as const) : []),
  ]
}
