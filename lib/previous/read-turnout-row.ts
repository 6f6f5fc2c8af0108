import type { Line } from "@/lib/imports/read-table"
import type { Given } from "./how-turnout-is-given"
import { readPercentage, readWhole } from "./read-figure"
import type { RefusedLine } from "./read-turnouts"
import type { Grouping, TurnoutRow } from "./terms"
import type { TurnoutColumns } from "./turnout-columns"

type How = { grouping: Grouping | null; nameAt: number | undefined; columns: TurnoutColumns; given: Given }

/** One row of the file as it can be used, or why it cannot. */
export function readTurnoutRow({ at, cells }: Line, how: How): TurnoutRow | RefusedLine {
  const { grouping, nameAt, columns, given } = how
  const cell = (place: number | undefined) => (place === undefined ? "" : (cells[place] ?? ""))
  const refuse = (why: string): RefusedLine => ({ line: at, why })
  const name = cell(nameAt) || (nameAt === undefined ? "" : firstWords(cells))
  if (grouping && !name) return refuse(`No ${grouping} is named.`)
  const figures = readFigures(cell(columns.entitled), cell(given.cast), cell(given.percentage), given)
  if (typeof figures === "string") return refuse(figures)
  const within = (other: "branch" | "employer") => (other === grouping ? "" : cell(columns.names[other]))
  return { line: at, name, branch: within("branch"), employer: within("employer"), ...figures }
}

/** A total often stands in another column than the names do. */
function firstWords(cells: readonly string[]) {
  const first = cells.find((cell) => cell !== "") ?? ""
  return /total/i.test(first) ? first : ""
}

type Figures = Pick<TurnoutRow, "entitled" | "cast" | "isWorkedOut">

/** How many were entitled and how many papers came back, or why that cannot be told. */
function readFigures(entitledCell: string, castCell: string, shareCell: string, { parts }: Given) {
  if (!entitledCell && !castCell && !shareCell) return "No figures are given."
  if (!entitledCell) return "How many were entitled is missing."
  const entitled = readWhole(entitledCell)
  if (entitled === undefined)
    return `“${entitledCell}” cannot be how many were entitled: a whole number is needed.`
  if (entitled === 0) return "Nobody was entitled, so there is no turnout."
  if (castCell) return counted(entitled, castCell)
  if (!shareCell) return "How many papers came back is missing."
  const share = readPercentage(shareCell)
  const percentage = share && share.value * (share.hasSign ? 1 : 100 / parts)
  if (percentage === undefined || percentage > 100)
    return `“${shareCell}” cannot be a turnout: a percentage from 0 to 100 is needed.`
  return { entitled, cast: Math.round((entitled * percentage) / 100), isWorkedOut: true }
}

function counted(entitled: number, cell: string): Figures | string {
  const cast = readWhole(cell)
  if (cast === undefined) return `“${cell}” cannot be how many papers came back: a whole number is needed.`
  if (cast > entitled)
    return `${cast.toLocaleString("en-GB")} papers from ${entitled.toLocaleString("en-GB")} entitled cannot be.`
  return { entitled, cast, isWorkedOut: false }
}
