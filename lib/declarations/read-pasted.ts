import type { Typed } from "@/lib/forms/terms"
import { openFile } from "@/lib/imports/open-file"
import { isBlank, type Line } from "@/lib/imports/read-table"
import { matchNames } from "@/lib/previous/match-names"
import { readWhole } from "@/lib/previous/read-figure"
import type { RefusedLine } from "@/lib/previous/read-turnouts"
import type { TurnoutRow } from "@/lib/previous/terms"
import { Refusal } from "@/lib/refusal"
import { fieldNames } from "./field-names"

type Unit = { id: string; name: string; branch: string | null }
type Asked = { units: readonly Unit[]; questions: number; grouping: "employer" | "workplace" }

type Row = TurnoutRow & { cells: string[] }

const mostShown = 200

/**
 * Figures pasted or in a file, a line a unit: its name, entitled, cast, then yes, no and spoiled of each question. Gives what
 * the form’s fields are to hold. Refuses all of it, line by line, when any line cannot be used.
 */
export async function readPasted(bytes: Uint8Array, asked: Asked): Promise<{ filled: Typed; read: number }> {
  const lines = await linesOf(bytes)
  const rows = lines.map((line) => readLine(line, 2 + 3 * asked.questions))
  const named = rows.flatMap((row) => ("why" in row ? [] : [row]))
  const known = asked.units.map((unit) => ({ ...unit, employer: null }))
  const { matched, refused } = matchNames(named, known, asked.grouping)
  const all = [...refused, ...rows.flatMap((row) => ("why" in row ? [row] : []))].sort(
    (one, other) => one.line - other.line,
  )
  if (all.length > 0) refuse(all)
  const filled: Typed = {}
  const cellsAt = new Map(named.map(({ line, cells }) => [line, cells]))
  const units = matched.filter(({ id }) => id !== null)
  for (const { id, line } of units)
    for (const [at, field] of fieldNames(id ?? "", asked.questions).entries())
      filled[field] = cellsAt.get(line)?.[at] ?? ""
  if (units.length === 0) throw new Refusal("No line there gives a unit’s figures.", "pasted")
  return { filled, read: units.length }
}

async function linesOf(bytes: Uint8Array): Promise<Line[]> {
  const { lines } = await openFile(bytes)
  const found: Line[] = []
  for await (const { at, cells } of lines) {
    const trimmed = cells.map((cell) => cell.replace(/\s+/g, " ").trim())
    while (trimmed.length > 0 && trimmed.at(-1) === "") trimmed.pop()
    const isHeadings = found.length === 0 && trimmed.slice(1).every((cell) => !/\d/.test(cell))
    if (!isBlank(trimmed) && !isHeadings) found.push({ at, cells: trimmed })
  }
  return found
}

function readLine({ at, cells: [name = "", ...cells] }: Line, wanted: number): Row | RefusedLine {
  if (cells.length !== wanted)
    return { line: at, why: `${wanted} figures are needed after the name, and ${cells.length} are there.` }
  const wrong = cells.find((cell) => readWhole(cell) === undefined)
  if (wrong !== undefined)
    return { line: at, why: wrong ? `“${wrong}” is not a whole number.` : "A figure is missing." }
  return { line: at, name, branch: "", employer: "", entitled: 0, cast: 0, isWorkedOut: false, cells }
}

function refuse(all: RefusedLine[]): never {
  const lines = all.slice(0, mostShown)
  throw new Refusal(
    `${all.length === 1 ? "1 line" : `${all.length} lines`} cannot be used, so nothing was read.`,
    undefined,
    { lines, all: all.length, usable: 0, mark: "" },
  )
}
