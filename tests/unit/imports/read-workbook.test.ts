import { expect, test } from "@playwright/test"
import { strToU8, zipSync } from "fflate"
import { rowChecker } from "@/lib/imports/check-row"
import { readWorkbook } from "@/lib/imports/read-workbook"

type Made = { name: string; rows: string; state?: string }

const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
const related = (parts: string[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${parts
    .map((part, at) => {
      const type = /sheet\d/.test(part) ? "worksheet" : part.replace(/^.*\/|\.xml$/g, "")
      return `<Relationship Id="rId${at + 1}" Type="${relation}/${type === "workbook" ? "officeDocument" : type}" Target="${part}"/>`
    })
    .join("")}</Relationships>`

/** A workbook as its XML says it, with a style for dates and the texts that its cells share. */
function made(sheets: Made[], texts: string[] = [], more: Record<string, string> = {}) {
  const parts: Record<string, string> = {
    "[Content_Types].xml":
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    "_rels/.rels": related(["xl/workbook.xml"]),
    "xl/workbook.xml": `<workbook xmlns:r="${relation}"><sheets>${sheets
      .map(
        ({ name, state }, at) =>
          `<sheet name="${name}" sheetId="${at + 1}" ${state ? `state="${state}" ` : ""}r:id="rId${at + 1}"/>`,
      )
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": related([
      ...sheets.map((_, at) => `worksheets/sheet${at + 1}.xml`),
      "styles.xml",
      "sharedStrings.xml",
    ]),
    "xl/styles.xml":
      '<styleSheet><numFmts count="1"><numFmt numFmtId="164" formatCode="0&quot; days&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>',
    "xl/sharedStrings.xml": `<sst>${texts.map((text) => `<si>${text}</si>`).join("")}</sst>`,
  }
  for (const [at, { rows }] of sheets.entries())
    parts[`xl/worksheets/sheet${at + 1}.xml`] = `<worksheet><sheetData>${rows}</sheetData></worksheet>`
  return zipSync(
    Object.fromEntries(Object.entries({ ...parts, ...more }).map(([name, xml]) => [name, strToU8(xml)])),
  )
}

async function read(bytes: Uint8Array) {
  const { readAs, lines, bytesRead } = await readWorkbook(bytes)
  const rows: [number, ...string[]][] = []
  for await (const { at, cells } of lines) rows.push([at, ...cells])
  return { readAs, rows, share: bytesRead() / bytes.length }
}

const unreadable = /not a workbook that can be read/
const one = '<row r="1"><c r="A1"><v>1</v></c></row>'
const three = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row>'

test("the fullest sheet that is shown is read, and named", async () => {
  const blank = '<row><c t="inlineStr"><is><t></t></is></c></row>'.repeat(50)
  const book = made([
    { name: "Notes", rows: one },
    { name: "Old &amp; hidden", rows: three.repeat(9), state: "hidden" },
    { name: "Lists", rows: three.repeat(9), state: "veryHidden" },
    { name: "Ruled", rows: blank },
    { name: "Members &amp; more", rows: three },
  ])
  const { readAs, rows, share } = await read(book)
  expect(readAs).toBe("Excel, sheet “Members & more”, one of 3")
  expect(rows).toEqual([[1, "1", "2", "3"]])
  expect(share).toBe(1)
})

test("where every sheet is hidden, the fullest of them is read", async () => {
  const book = made([
    { name: "A", rows: one, state: "hidden" },
    { name: "B", rows: three, state: "veryHidden" },
  ])
  expect((await read(book)).readAs).toBe("Excel, sheet “B”, one of 2")
})

test("a sheet that is a chart has no rows to read, and is no harm", async () => {
  const book = made(
    [
      { name: "Chart", rows: "" },
      { name: "Members", rows: three },
    ],
    [],
    {
      "xl/_rels/workbook.xml.rels": related([
        "chartsheets/chartsheet.xml",
        "worksheets/sheet2.xml",
        "styles.xml",
        "sharedStrings.xml",
      ]),
    },
  )
  expect(await read(book)).toMatchObject({
    readAs: "Excel, sheet “Members”",
    rows: [[1, "1", "2", "3"]],
  })
})

test("numbers keep their digits, and one with more than a spreadsheet keeps is not taken for a number", async () => {
  const cell = (value: string, style = 0) => `<c s="${style}"><v>${value}</v></c>`
  const rows = `<row>${["1.2345678E7", "447700900123", "0.42299999999999999", "-3"].map((value) => cell(value)).join("")}</row>
    <row>${cell("12345678901234567890")}${cell("1.2345678901234567E19")}${cell("7", 2)}</row>`
  const read1 = await read(made([{ name: "A", rows }]))
  expect(read1.rows).toEqual([
    [1, "12345678", "447700900123", "0.423", "-3"],
    [2, "1.2345678901234567e+19", "1.2345678901234567e+19", "7", ""],
  ])
  const check = rowChecker({
    ...{ headings: ["No", "Surname"], mapping: ["number", "last_name"] },
    ...{ branch: "B", employer: "E" },
  })
  expect(check(["1.2345678901234567e+19", "Rees"]).refused).toMatch(/has shortened the membership number/)
})

test("texts of every kind come through, and keep their noughts", async () => {
  const texts = [
    "<t>0012</t>",
    '<r><rPr><b/></rPr><t>O’Br</t></r><r><t xml:space="preserve">ien </t></r>',
    '<t>田</t><rPh sb="0" eb="1"><t>た</t></rPh>',
    "<t>Mold_x000D_\nupstairs &#163;</t>",
    "<t>a_x0000_b_x001F_c</t>",
  ]
  const shared = texts.map((_, at) => `<c t="s"><v>${at}</v></c>`).join("")
  const rows = `<row>${shared}</row>
    <row><c r="B2" t="inlineStr"><is><t>&lt;Sons&gt;</t></is></c><c r="D2" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c></row>
    <row><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="str"><f>A1</f><v>008</v></c><c t="e"><v>#N/A</v></c><c/></row>`
  expect((await read(made([{ name: "A", rows }], texts))).rows).toEqual([
    [1, "0012", "O’Brien ", "田", "Mold\r\nupstairs £", "a\ufffdb\ufffdc"],
    [2, "", "<Sons>", "", "ab", ""],
    [3, "true", "false", "008", "#N/A", ""],
  ])
})

test("a row is known by its line, is as wide as the widest before it, and may be empty", async () => {
  const rows = `<row r="3"><c r="A3"><v>1</v></c></row><row r="5"/><row r="9"><c r="C9"><v>2</v></c></row><row r="10"><c r="A10"><v>3</v></c></row>`
  expect((await read(made([{ name: "A", rows }]))).rows).toEqual([
    [3, "1"],
    [5, ""],
    [9, "", "", "2"],
    [10, "3", "", ""],
  ])
})

test("a date is a date however it is kept, and refuses the row where a number should be", async () => {
  const rows = `<row><c s="1"><v>46000</v></c><c t="d"><v>2026-11-12T00:00:00.000Z</v></c><c t="d"><v>2026-11-12</v></c></row>`
  const [[, ...cells] = [0]] = (await read(made([{ name: "A", rows }]))).rows
  expect(cells[0]).toBe("(a date)")
  const check = rowChecker({
    ...{ headings: ["No", "Surname"], mapping: ["number", "last_name"] },
    ...{ branch: "B", employer: "E" },
  })
  for (const cell of cells)
    expect(check([cell, "Rees"]).refused).toMatch(/made a date of the membership number/)
})

test("a workbook that is cut off, spoilt or without sheets is refused", async () => {
  const book = made([{ name: "A", rows: three.repeat(500) }])
  const at = Buffer.from(book).indexOf("xl/worksheets/sheet1.xml") + 40
  const spoilt = Buffer.from(book).fill(0xff, at, at + 12)
  for (const bytes of [
    book.subarray(0, book.length - 30),
    spoilt,
    made([]),
    zipSync({ "a.txt": strToU8("a") }),
  ])
    await expect(read(bytes)).rejects.toThrow(unreadable)
})

test("a part that unpacks to more than it says, or to more than a workbook holds, is not unpacked", async () => {
  const book = made([{ name: "A", rows: three.repeat(5_000) }], ["<t>a</t>".repeat(20)])
  const before = process.memoryUsage().rss
  for (const says of [10, 0, 600 << 20])
    for (const part of ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"])
      await expect(read(sayingSize(book, part, says))).rejects.toThrow(unreadable)
  expect(process.memoryUsage().rss - before).toBeLessThan(256 << 20)
})

test("rows that reach as far as Excel goes are not all held", async () => {
  const rows = '<row><c r="XFD1"><v>1</v></c></row>'.repeat(3_000)
  await expect(read(made([{ name: "A", rows }]))).rejects.toThrow(unreadable)
})

/** The same file, with another size in its directory for one of its parts. */
function sayingSize(file: Uint8Array, part: string, size: number) {
  const bytes = Buffer.from(file)
  bytes.writeUInt32LE(size, bytes.lastIndexOf(part) - 46 + 24)
  return bytes
}
