import { readFileSync } from "node:fs"
import { parse } from "csv-parse/sync"
import type { QuestionFigures, UnitFigures } from "@/lib/law/figures"

type Row = Record<string, string>

/** A published result: its percentages as printed, and the counts they stand for. */
export type Published = UnitFigures & {
  entitled: number
  source: string
  isNorthern: boolean
  closed: string
  turnoutPrinted: number
  printed: readonly { yes: number; no: number }[]
}

export const published: readonly Published[] = rowsOf("data/results.csv").map((row) => {
  const cast = Number(row.returned)
  const asked = ["strike", "short"].filter((question) => row[`${question}_spoiled`] !== "")
  return {
    unit: row.unit ?? "",
    source: row.source ?? "",
    isNorthern: row.nation === "northern_ireland",
    closed: row.closed ?? "",
    entitled: Number(row.entitled),
    cast,
    turnoutPrinted: Number(row.turnout_pct),
    printed: asked.map((question) => ({
      yes: Number(row[`${question}_yes_pct`]),
      no: Number(row[`${question}_no_pct`]),
    })),
    questions: asked.map((question) => counted(row, question, cast)),
  }
})

/** Entitled and returned of UCU's institutions in the ballots the projection is tried on. */
export const turnouts = rowsOf("../../backtest/data/results.csv").map(({ unit = "", ...row }) => ({
  unit,
  entitled: Number(row.entitled),
  cast: Number(row.returned),
}))

/** The whole papers behind percentages of valid papers to two decimals: there is one such number below 5,000 papers. */
function counted(row: Row, question: string, cast: number): QuestionFigures {
  const spoiled = Number(row[`${question}_spoiled`])
  const papers = (share: string) =>
    Math.round((Number(row[`${question}_${share}_pct`]) * (cast - spoiled)) / 100)
  return { question, yes: papers("yes"), no: papers("no"), spoiled }
}

function rowsOf(file: string): Row[] {
  const records: Row[] = parse(readFileSync(new URL(file, import.meta.url)), { columns: true })
  return records
}
