import { headingCells } from "@/lib/imports/find-headings"
import type { Line } from "@/lib/imports/read-table"
import { Refusal } from "@/lib/refusal"
import { readPercentage, readWhole } from "./read-figure"
import { tellTurnout, turnoutColumns } from "./turnout-columns"

/** Takes lines until the headings: a title may stand above them, and they may be broken over two lines. */
export async function findTurnoutColumns(lines: AsyncGenerator<Line>) {
  let above: string[] = []
  for (let line = 0; line < 15; line++) {
    const { value, done } = await lines.next()
    if (done) break
    const own = headingCells(value)
    const both = own.map((cell, at) => [above[at], cell].filter(Boolean).join(" "))
    const isData = own.some((cell) => readPercentage(cell) !== undefined || readWhole(cell) !== undefined)
    for (const headings of isData ? [own] : [own, both]) {
      const columns = turnoutColumns(headings)
      if (tellTurnout(columns)) return { headings: own, columns }
    }
    above = own
  }
  throw new Refusal(
    "This file does not say in its headings how many were entitled and how many papers came back. Put a line at the top such as “Workplace”, “Entitled”, “Votes cast”, and choose it again.",
    "file",
  )
}
