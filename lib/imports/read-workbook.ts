import { Refusal } from "@/lib/refusal"
import type { Line, Source } from "./read-table"
import { readZip } from "./read-zip"
import { sheetRows } from "./sheet-rows"
import { dateCell } from "./terms"
import { textOf, unescaped } from "./xml-text"

type Zip = ReturnType<typeof readZip>

/** The fullest sheet of an .xlsx workbook, row by row. Numbers keep their digits; which date a date is, is of no use to the roll. */
export async function readWorkbook(bytes: Uint8Array): Promise<Source> {
  try {
    const zip = readZip(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
    const sheets = sheetsOf(zip)
    const fullest = sheets.reduce((best, sheet) => (sheet.size > best.size ? sheet : best))
    const book = { texts: textsOf(zip), isDate: datesOf(zip), dateCell }
    let passed = 0
    const pieces = zip.pieces(fullest.part, (at) => {
      passed = at
    })
    return {
      readAs: `Excel, sheet “${fullest.name}”${sheets.length > 1 ? `, one of ${sheets.length}` : ""}`,
      lines: squared(sheetRows(pieces, book)),
      bytesRead: () => passed,
    }
  } catch {
    throw unreadable()
  }
}

function unreadable() {
  return new Refusal(
    "This is not a workbook that can be read. Open it in Excel, save it as .xlsx or CSV, and choose it again.",
    "file",
  )
}

/** Rows end with their last filled cell: each is made as wide as the widest before it. */
async function* squared(rows: AsyncGenerator<Line>): AsyncGenerator<Line> {
  let width = 0
  try {
    for await (const { at, cells } of rows) {
      width = Math.max(width, cells.length)
      while (cells.length < width) cells.push("")
      yield { at, cells }
    }
  } catch (error) {
    throw error instanceof Error && "code" in error ? unreadable() : error
  }
}

/** The sheets that are shown, or all where none is. */
function sheetsOf(zip: Zip) {
  const targets = new Map(
    elements(zip.text("xl/_rels/workbook.xml.rels"), "Relationship").map((one) => [one("Id"), one("Target")]),
  )
  const sheets = elements(zip.text("xl/workbook.xml"), "sheet").map((one) => {
    const target = targets.get(one("r:id") || one("\\w+:id")) ?? ""
    const part = target.startsWith("/") ? target.slice(1) : `xl/${target}`
    return {
      name: unescaped(one("name")),
      part,
      size: zip.sizeOf(part),
      isHidden: one("state") !== "" && one("state") !== "visible",
    }
  })
  const shown = sheets.filter(({ isHidden }) => !isHidden)
  const usable = (shown.length > 0 ? shown : sheets).filter(({ size }) => size > 0)
  if (usable.length === 0) throw new Error("no sheets")
  return usable
}

/** The elements of one name, each as a reader of its attributes. */
function elements(xml: string, name: string) {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\s([^>]*)>`, "g"))].map(
    ([, attributes = ""]) =>
      (attribute: string) =>
        new RegExp(`(?:^|\\s)${attribute}="([^"]*)"`).exec(attributes)?.[1] ?? "",
  )
}

function textsOf(zip: Zip): string[] {
  const strings = /<(?:\w+:)?si(?:\s[^>]*)?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?si>)/g
  return [...zip.text("xl/sharedStrings.xml").matchAll(strings)].map(([, inside]) => textOf(inside ?? ""))
}

/** Which styles show a number as a date: by Excel’s own numbers, or by a pattern with a day, a month or a year in it. */
function datesOf(zip: Zip) {
  const styles = zip.text("xl/styles.xml")
  const patterns = new Map(
    elements(styles, "numFmt").map((one) => [Number(one("numFmtId")), unescaped(one("formatCode"))]),
  )
  const formats = elements(/<(?:\w+:)?cellXfs[\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(styles)?.[0] ?? "", "xf")
  const dates = formats.map((one) => {
    const format = Number(one("numFmtId"))
    const pattern = patterns.get(format)?.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "")
    return pattern === undefined
      ? (format >= 14 && format <= 22) || (format >= 27 && format <= 36) || (format >= 45 && format <= 58)
      : /[dmyhs]/i.test(pattern) && !/general/i.test(pattern)
  })
  return (style: number) => dates[style] ?? false
}
