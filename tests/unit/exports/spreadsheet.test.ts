import { expect, test } from "@playwright/test"
import { parse } from "csv-parse/sync"
import { sql } from "drizzle-orm"
import { listCsv } from "@/lib/exports/list-csv"
import { listXlsx } from "@/lib/exports/list-xlsx"
import type { TakenRow } from "@/lib/exports/rows-of"
import { sheetNames } from "@/lib/exports/sheet-names"
import { readSheet } from "@/tests/support/read-sheet"

const columns = (["text", "number", "day", "time"] as const).map((kind) => ({
  ...{ key: kind, label: `A ${kind}`, kind, width: 10, from: sql`` },
}))

async function* batches(...rows: TakenRow["cells"][]) {
  yield rows.map((cells) => ({ part: null, cells }))
}

const odd = [
  "=HYPERLINK(1)",
  "+44 7700",
  "-1",
  "@SUM",
  "\tTab",
  "\rReturn",
  'with "quotes", commas',
  "Siân ŵ",
]

async function csvOf(...rows: TakenRow["cells"][]) {
  let csv = ""
  for await (const piece of listCsv(columns, batches(...rows))) csv += piece
  return csv
}

test("a CSV begins with its mark, ends its lines as Windows does, and keeps numbers plain", async () => {
  const csv = await csvOf(["Ann", 1200, "2026-07-01", "2026-07-01 18:00"], [null, 0, null, null])
  expect(csv).toBe("\uFEFFA text,A number,A day,A time\r\nAnn,1200,2026-07-01,2026-07-01 18:00\r\n,0,,\r\n")
})

test("no cell of a CSV is a formula", async () => {
  const rows: string[][] = parse(await csvOf(...odd.map((text) => [text, 1, null, null])), { bom: true })
  for (const [cell = ""] of rows.slice(1)) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
  expect(rows.at(-1)?.[0]).toBe("Siân ŵ")
})

test("no cell of a CSV breaks in two, whatever else a program takes for the end of one", async () => {
  const sly = ["a\n=1+1", "a\r=1+1", "\r=1+1", "a;=1+1", "a\t=1+1"]
  const csv = await csvOf(...sly.map((text) => [text, 1, null, null]))
  for (const cell of csv.split(/\r\n/).slice(1, -1)) expect(cell).toMatch(/^".*",1,,$/s)
  const rows: string[][] = parse(csv, { bom: true })
  expect(rows.slice(1).map(([cell]) => cell?.replace(/^'/, ""))).toEqual(sly)
})

test("a spreadsheet keeps each kind as what it is, and text as it was written", async () => {
  const file = listXlsx(
    "Odd",
    columns,
    batches(...odd.map((text) => [text, 1200, "2026-07-01", "2026-07-01 18:00"])),
  )
  const [sheet] = await readSheet(file)
  expect(sheet?.sheet).toBe("Odd")
  const [heads, first] = sheet?.data ?? []
  expect(heads).toEqual(["A text", "A number", "A day", "A time"])
  expect(first).toEqual([
    ...["=HYPERLINK(1)", 1200, new Date("2026-07-01T00:00Z"), new Date("2026-07-01T18:00Z")],
  ])
  expect(sheet?.data.at(-1)?.[0]).toBe("Siân ŵ")
})

test("a list with nobody in it is still a spreadsheet", async () => {
  const [sheet] = await readSheet(listXlsx("Nobody", columns, batches()))
  expect(sheet?.data).toHaveLength(1)
})

test("a sheet’s name is one that a spreadsheet takes, and no two are alike", () => {
  const long = "The Office of the Regional Probation Director, North"
  expect(sheetNames(["A/B: [C]*?\\", "", "'Quoted'", long, long, "A B C"])).toEqual([
    ...[
      "A B C",
      "Sheet",
      "Quoted",
      "The Office of the Regional Prob",
      "The Office of the Regional Pr 2",
      "A B C 2",
    ],
  ])
  expect(sheetNames(["History", "The Office of the Lord Justices' Clerk"])).toEqual([
    ...["History 2", "The Office of the Lord Justices"],
  ])
})
