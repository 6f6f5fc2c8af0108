import type { FigureProblem } from "@/lib/law/figures"
import { fieldOf } from "./field-names"

/** Where in the form each thing that is wrong with the figures is said; what is about none of its fields is under "". */
export function problemsByField(problems: readonly FigureProblem[], questions: readonly string[]) {
  const byField: Record<string, string> = {}
  for (const { key, unit, question, sentence } of problems) {
    const position = question === null ? 0 : questions.indexOf(question) + 1
    const field = {
      does_not_add_up: fieldOf("yes", unit, position),
      not_whole: fieldOf(position > 0 ? "yes" : "cast", unit, position > 0 ? position : undefined),
      cast_above_entitled: fieldOf("cast", unit),
      nobody_entitled: fieldOf("entitled", unit),
      no_question: "",
      not_one_unit: "",
    }[key]
    byField[field] = [byField[field], sentence].filter(Boolean).join(" ")
  }
  return byField
}
