import type { Typed } from "@/lib/forms/terms"
import type { UnitFigures } from "@/lib/law/figures"
import { readWhole } from "@/lib/previous/read-figure"
import { fieldOf } from "./field-names"

type Unit = { id: string; name: string }

/** A form’s figures, unit by unit, and what cannot be read in them, by field. */
export function readRows(
  typed: Typed,
  units: readonly Unit[],
  questions: readonly string[],
  mayLeaveOut: boolean,
) {
  const problems: Record<string, string> = {}
  const read = (field: string): number | null => {
    const text = String(typed[field] ?? "").trim()
    const papers = readWhole(text)
    if (papers !== undefined) return papers
    problems[field] = text === "" ? "Give a number, 0 if there are none." : `“${text}” is not a whole number.`
    return null
  }
  const figures = units.map(({ id }): UnitFigures => {
    const entitled = fieldOf("entitled", id)
    const isLeftOut = mayLeaveOut && String(typed[entitled] ?? "").trim() === ""
    return {
      unit: id,
      entitled: isLeftOut ? null : read(entitled),
      cast: read(fieldOf("cast", id)) ?? 0,
      questions: questions.map((question, at) => ({
        question,
        yes: read(fieldOf("yes", id, at + 1)) ?? 0,
        no: read(fieldOf("no", id, at + 1)) ?? 0,
        spoiled: read(fieldOf("spoiled", id, at + 1)) ?? 0,
      })),
    }
  })
  return { figures, problems }
}
