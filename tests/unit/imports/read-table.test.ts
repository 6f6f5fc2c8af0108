import { expect, test } from "@playwright/test"
import writeWorkbook from "write-excel-file/node"
import { readTable } from "@/lib/imports/read-table"

async function read(bytes: Uint8Array | string) {
  const table = await readTable(typeof bytes === "string" ? Buffer.from(bytes) : bytes)
  const rows: { at: number; cells: string[] }[] = []
  for await (const row of table.rows) rows.push(row)
  return { ...table, rows }
}

const list = "Mem No,Forename,Surname\r\nT-1,Siân,O’Brien\r\n"
const member = ["T-1", "Siân", "O’Brien"]

function utf16be(text: string) {
  return Buffer.from(text, "utf16le").swap16()
}

for (const [name, bytes, readAs] of [
  ["UTF-8", Buffer.from(list), "UTF-8"],
  ["UTF-8 with its mark", Buffer.from(`\ufeff${list}`), "UTF-8"],
  ["UTF-16 with its mark", Buffer.from(`\ufeff${list}`, "utf16le"), "UTF-16LE"],
  ["UTF-16 without", Buffer.from(list, "utf16le"), "UTF-16LE"],
  ["big-endian UTF-16 with its mark", utf16be(`\ufeff${list}`), "UTF-16BE"],
  ["big-endian UTF-16 without", utf16be(list), "UTF-16BE"],
  ["Windows-1252", Buffer.from(list.replace("’", "\x92"), "latin1"), "Windows-1252"],
] as const) {
  test(`reads ${name}`, async () => {
    const table = await read(bytes)
    expect(table.headings).toEqual(["Mem No", "Forename", "Surname"])
    expect(table.rows).toEqual([{ at: 2, cells: member }])
    expect(table.readAs).toBe(`${readAs}, separated by commas`)
  })
}

test("one spoilt name leaves a UTF-8 file’s other accents alone", async () => {
  const spoilt = Buffer.concat([Buffer.from(list.repeat(1)), Buffer.from("T-2,Ren\xe9e,Jones\n", "latin1")])
  const names = Buffer.concat([
    Buffer.from("No,Name\n"),
    Buffer.from("1,Siân\n".repeat(20)),
    spoilt.subarray(-16),
  ])
  expect((await read(names)).rows.slice(-2).map((row) => row.cells[1])).toEqual(["Siân", "Ren\ufffde"])
})

for (const [name, separator] of [
  ["semicolons", ";"],
  ["tabs", "\t"],
  ["bars", "|"],
] as const) {
  test(`reads a file separated by ${name}`, async () => {
    const table = await read(
      `No${separator}Name${separator}Branch\n1${separator}Rowlands, Bethan${separator}Marches\n`,
    )
    expect(table.rows).toEqual([{ at: 2, cells: ["1", "Rowlands, Bethan", "Marches"] }])
    expect(table.readAs).toBe(`UTF-8, separated by ${name}`)
  })
}

test("takes the separator that a sep= line names", async () => {
  expect((await read("sep=;\r\nNo;Name\r\n1;Bethan\r\n")).rows).toEqual([{ at: 3, cells: ["1", "Bethan"] }])
})

test("a row is known by the line on which it begins, whatever stands above it", async () => {
  const text =
    'No,Name,Workplace\n1,Bethan,"Wrexham\nsecond floor"\n\n,,\n2,Tom,Mold\r\n3,Siân,"Old ""Mill"""\n'
  expect((await read(text)).rows).toEqual([
    { at: 2, cells: ["1", "Bethan", "Wrexham\nsecond floor"] },
    { at: 6, cells: ["2", "Tom", "Mold"] },
    { at: 7, cells: ["3", "Siân", 'Old "Mill"'] },
  ])
})

test("passes over a report’s title, blank lines and the total underneath", async () => {
  const text =
    "Membership report\nRun,12/11/2026\n\nNumber,Surname,Forename\n1,Rowlands,Bethan\n\nTotal members,1\n"
  const table = await read(text)
  expect(table.headings).toEqual(["Number", "Surname", "Forename"])
  expect(table.rows).toEqual([{ at: 5, cells: ["1", "Rowlands", "Bethan"] }])
})

test("reads a workbook: digits kept, which date a date is left aside, the fullest sheet", async () => {
  const sheet = (rows: (string | number | Date | null)[][], name: string) => ({
    sheet: name,
    data: rows.map((row) =>
      row.map((value) => (value instanceof Date ? { value, format: "dd/mm/yyyy" } : value)),
    ),
  })
  const bytes = await writeWorkbook([
    sheet([["About this list"]], "Notes"),
    sheet(
      [
        ["No", "Mobile", "Joined", "Name"],
        ["0012", 447700900123, new Date(0), "Bethan"],
        [],
        [7, null, null, "Tom"],
      ],
      "Members",
    ),
  ]).toBuffer()
  const table = await read(bytes)
  expect(table.readAs).toBe("Excel, sheet “Members”, one of 2")
  expect(table.rows).toEqual([
    { at: 2, cells: ["0012", "447700900123", "(a date)", "Bethan"] },
    { at: 4, cells: ["7", "", "", "Tom"] },
  ])
})

const ole = (more = "") =>
  Buffer.concat([Buffer.from("\xd0\xcf\x11\xe0", "latin1"), Buffer.from(more, "utf16le")])

for (const [name, bytes, says] of [
  ["an empty file", Buffer.from("\r\n "), /is empty/],
  ["no headings", Buffer.from("T-10023,Bethan,Rowlands\nT-10024,Tom,Ashworth\n"), /no headings/],
  ["headings alone", Buffer.from("No,Forename,Surname\n"), /no members under them/],
  ["a PDF", Buffer.from("%PDF-1.7"), /is a PDF/],
  ["an old .xls", ole(), /old Excel file/],
  ["a workbook with a password", ole("EncryptedPackage"), /has a password/],
  ["a ZIP of something else", Buffer.from("PK\x03\x04nothing"), /not a workbook/],
  ["a quotation mark never closed", Buffer.from('No,Name\n1,Bethan\n2,"Tom\n3,Siân\n'), /^Line 3 opens/],
] as const) {
  test(`refuses ${name}, and says what to do`, async () => {
    await expect(read(bytes)).rejects.toThrow(says)
  })
}
