import { expect, test } from "@playwright/test"
import { parse } from "csv-parse/sync"
import writeWorkbook from "write-excel-file/node"
import { rowChecker } from "@/lib/imports/check-row"
import { cutRecords } from "@/lib/imports/cut-records"
import { guessColumns } from "@/lib/imports/guess-columns"
import { readTable } from "@/lib/imports/read-table"

type Cell = string | number | Date | null

async function read(bytes: Uint8Array | string) {
  const table = await readTable(Buffer.from(bytes))
  const rows: string[][] = []
  for await (const row of table.rows) rows.push(row.cells)
  const mapping = guessColumns(table.headings)
  const check = rowChecker({ headings: table.headings, mapping, branch: "B", employer: "E" })
  return { ...table, mapping, rows, checked: rows.map((cells) => check(cells)) }
}

const workbook = (...rows: Cell[][]) =>
  writeWorkbook([
    {
      sheet: "Members",
      data: rows.map((row) =>
        row.map((value) => (value instanceof Date ? { value, format: "dd-mmm" } : value)),
      ),
    },
  ]).toBuffer()

test("headings of merged cells, with headings of their own below, are read as both", async () => {
  const file = await workbook(
    ["Membership", null, "Contact", null, "Place", null],
    ["Number", "Surname", "Mobile", "Email", "Branch", "Workplace"],
    ["T-1", "Rowlands", "07700 900123", "b@example.org", "Marches", "Mold"],
  )
  const { headings, mapping, rows } = await read(file)
  expect(headings).toEqual(["Number", "Surname", "Mobile", "Email", "Branch", "Workplace"])
  expect(mapping).toEqual(["number", "last_name", "mobile", "email", "branch", "workplace"])
  expect(rows).toHaveLength(1)
})

test("a heading that stands above two others gives them its name, and one alone keeps its own", async () => {
  const text =
    "Report of November\nMembership No,Member,,Branch\n,Forename,Surname,\nT-1,Bethan,Rowlands,Marches\n"
  const { headings, rows } = await read(text)
  expect(headings).toEqual(["Membership No", "Forename", "Surname", "Branch"])
  expect(rows).toEqual([["T-1", "Bethan", "Rowlands", "Marches"]])
})

test("headings with a gap in them, and members at once below, are one line", async () => {
  const { headings, rows } = await read("Number,,Surname,Forename\n1,x,Rowlands,Bethan\n2,y,Branch,Grade\n")
  expect(headings).toEqual(["Number", "Column 2", "Surname", "Forename"])
  expect(rows).toHaveLength(2)
})

test("totals below the list are passed over, however many figures they have", async () => {
  const text =
    'Number,Surname,Forename,Subs\n1,Rowlands,Bethan,9\n,Totals,,\nTotal,1,,"£1,234.00"\nTotal,Eclipse,Bethan,9\n'
  expect((await read(text)).rows.map((cells) => cells[0])).toEqual(["1", "Total"])
})

test("two columns of one heading: the first is taken, and the second left out", async () => {
  expect((await read("Number,Surname,Surname\n1,Rowlands,Rowlands\n")).mapping).toEqual([
    "number",
    "last_name",
    null,
  ])
})

test("a date where a number or a place should be refuses the row; in a column not taken it does no harm", async () => {
  const { checked } = await read(
    await workbook(
      ["Number", "Surname", "Workplace", "Joined", "Grade"],
      ["T-1", "Rowlands", "Mold", new Date(0), "Band 3"],
      [new Date(0), "Ashworth", "Mold", null, null],
      ["T-3", "Morgan", new Date(0), null, new Date(0)],
      ["T-4", "Rees", "Mold", null, new Date(0)],
    ),
  )
  expect(checked.map(({ refused }) => refused?.split(".")[0] ?? null)).toEqual([
    null,
    "The spreadsheet has made a date of the membership number",
    "The spreadsheet has made a date of the workplace",
    null,
  ])
  expect(checked[3]).toMatchObject({ grade: null, left_out: [/made of it/].map(() => expect.any(String)) })
  const text = await read("Number,Surname\n12/11/2026,Rowlands\n01-Mar,Rees\n")
  expect(text.checked.every(({ refused }) => refused?.includes("made a date"))).toBe(true)
})

test("a sheet nobody sees is not read, and a workbook’s letters come through", async () => {
  const rows = [
    ["No", "Surname", "Workplace"],
    ["1", "O’Brien & <Sons>", "Mold\n“upstairs”"],
  ]
  expect((await read(await workbook(...rows))).rows).toEqual([rows[1]])
})

test("a file cut into pieces anywhere is read as csv-parse reads it whole", () => {
  const text = 'a,"b ""c"" d",e\r\n"f\ng",h\n,"",\ni"j,"k"l,m\r\n\n"n"'
  const options = { relax_quotes: true, relax_column_count: true, record_delimiter: ["\r\n", "\n", "\r"] }
  const whole: string[][] = parse(text, options)
  for (let at = 0; at <= text.length; at++) {
    const { cut } = cutRecords(",")
    const lines = [...cut(text.slice(0, at), false), ...cut(text.slice(at), false), ...cut("", true)]
    expect(lines.map(({ cells }) => cells)).toEqual(whole)
    expect(lines.map(({ at: line }) => line)).toEqual([1, 2, 4, 5, 6, 7])
  }
})
