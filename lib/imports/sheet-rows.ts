import type { Line } from "./read-table"
import { textOf } from "./xml-text"

/** How the cells of a sheet are to be taken: its workbook's texts by number, and which of its styles are dates. */
export type Book = { texts: readonly string[]; isDate: (style: number) => boolean; dateCell: string }

/** The rows of a sheet's XML, as it comes. Cells that hold nothing are left out by whoever wrote it, and put back here. */
export async function* sheetRows(pieces: AsyncGenerator<string>, book: Book): AsyncGenerator<Line> {
  let text = ""
  let at = 0
  for await (const piece of pieces) {
    text += piece
    let from = 0
    for (;;) {
      const start = rowStart(text, from)
      if (start < 0) break
      const open = text.indexOf(">", start)
      if (open < 0) break
      const isEmpty = text[open - 1] === "/"
      const end = isEmpty ? open + 1 : rowEnd(text, open)
      if (end < 0) break
      at = Number(/\sr="(\d+)"/.exec(text.slice(start, open))?.[1] ?? at + 1)
      yield { at, cells: isEmpty ? [] : cellsIn(text.slice(open + 1, end), book) }
      from = end
    }
    text = text.slice(from)
  }
}

function rowStart(text: string, from: number) {
  rowTag.lastIndex = from
  return rowTag.exec(text)?.index ?? -1
}

function rowEnd(text: string, from: number) {
  rowClose.lastIndex = from
  return rowClose.exec(text) ? rowClose.lastIndex : -1
}

const rowTag = /<(?:\w+:)?row(?=[\s>/])/g
const rowClose = /<\/(?:\w+:)?row>/g
const cellTag = /<(?:\w+:)?c((?:\s[^>]*?)?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g

function cellsIn(row: string, book: Book) {
  const cells: string[] = []
  for (const [, attributes = "", inside = ""] of row.matchAll(cellTag)) {
    const column = /\sr="([A-Z]+)/.exec(attributes)?.[1]
    const at = column ? columnOf(column) : cells.length
    while (cells.length < at) cells.push("")
    cells[at] = inside ? cellText(attributes, inside, book) : ""
  }
  return cells
}

function columnOf(letters: string) {
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

function cellText(attributes: string, inside: string, { texts, isDate, dateCell }: Book): string {
  const type = /\st="(\w+)"/.exec(attributes)?.[1] ?? "n"
  if (type === "inlineStr") return textOf(inside)
  const value = /<(?:\w+:)?v(?:\s[^>]*)?>([\s\S]*?)<\/(?:\w+:)?v>/.exec(inside)?.[1] ?? ""
  if (type === "s") return texts[Number(value)] ?? ""
  if (type === "d") return dateCell
  if (type === "b") return value === "1" ? "true" : "false"
  if (type !== "n") return textOf(`<t>${value}</t>`)
  if (value !== "" && isDate(Number(/\ss="(\d+)"/.exec(attributes)?.[1] ?? 0))) return dateCell
  return plainNumber(value.trim())
}

/** Excel keeps a long number as 1.2345678E7: its digits are what was typed. */
function plainNumber(stored: string): string {
  if (!/e/i.test(stored)) return stored
  const number = Number(stored)
  return Number.isSafeInteger(number) ? String(number) : stored
}
