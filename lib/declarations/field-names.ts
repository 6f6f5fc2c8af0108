export const answers = ["yes", "no", "spoiled"] as const
export type Answer = (typeof answers)[number]

/** The fields of one ballot unit, in the order in which figures are pasted. */
export function fieldNames(unitId: string, questions: number): string[] {
  const ofQuestion = (at: number) => answers.map((answer) => fieldOf(answer, unitId, at))
  const positions = Array.from({ length: questions }, (_, at) => at + 1)
  return [fieldOf("entitled", unitId), fieldOf("cast", unitId), ...positions.flatMap(ofQuestion)]
}

export function fieldOf(what: Answer | "entitled" | "cast", unitId: string, position?: number): string {
  return [what, unitId, position].filter((part) => part !== undefined).join("-")
}
