import { Refusal } from "@/lib/refusal"
import type { Line } from "./read-table"

/** No row is as long as this: a quotation mark stands open. */
const longest = 1 << 20

/**
 * Cuts delimited text into rows as it comes, piece by piece. Written for speed: nearly every line has no quotation mark
 * and is cut at its separators at once. A mark inside a cell, or one closed too early, is taken as it stands.
 */
export function cutRecords(delimiter: string) {
  let text = ""
  let line = 1
  function* cut(more: string, isLast: boolean): Generator<Line> {
    text += more
    let from = 0
    while (from < text.length) {
      const end = endOfLine(text, from, isLast)
      if (end === undefined) break
      const written = text.slice(from, end.at)
      if (!written.includes('"')) {
        yield { at: line, cells: written.split(delimiter) }
        line += 1
        from = end.next
        continue
      }
      const record = quoted(text, from, delimiter, isLast)
      if (!record) {
        if (isLast || text.length - from > longest) throw neverClosed(line)
        break
      }
      yield { at: line, cells: record.cells }
      line += record.lines
      from = record.next
    }
    text = text.slice(from)
  }
  return { cut }
}

type End = { at: number; next: number }

/** Where a line ends and the next begins; undefined when that has not come yet. */
function endOfLine(text: string, from: number, isLast: boolean): End | undefined {
  const feed = text.indexOf("\n", from)
  const line = feed < 0 ? text.slice(from) : text.slice(from, feed)
  const back = line.indexOf("\r")
  if (back >= 0) {
    const at = from + back
    // What follows a return decides whether it ends the line by itself.
    if (at + 1 === text.length && !isLast) return undefined
    return { at, next: text[at + 1] === "\n" ? at + 2 : at + 1 }
  }
  if (feed >= 0) return { at: feed, next: feed + 1 }
  return isLast ? { at: text.length, next: text.length } : undefined
}

/** One row with quotation marks in it; undefined when its end has not come yet. */
function quoted(text: string, start: number, delimiter: string, isLast: boolean) {
  const cells: string[] = []
  let lines = 1
  for (let from = start; ; ) {
    const cell =
      text[from] === '"' ? quotedCell(text, from, delimiter, isLast) : plainCell(text, from, delimiter)
    if (!cell) return undefined
    lines += cell.lines
    cells.push(cell.value)
    if (text[cell.end] === delimiter) {
      from = cell.end + 1
      continue
    }
    const end = endOfLine(text, cell.end, isLast)
    return end && { cells, lines, next: end.next }
  }
}

type Cell = { value: string; end: number; lines: number }

function plainCell(text: string, from: number, delimiter: string): Cell {
  let end = from
  while (end < text.length && text[end] !== delimiter && text[end] !== "\n" && text[end] !== "\r") end++
  return { value: text.slice(from, end), end, lines: 0 }
}

function quotedCell(text: string, from: number, delimiter: string, isLast: boolean): Cell | undefined {
  for (let at = text.indexOf('"', from + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] === '"') {
      at += 1
      continue
    }
    const next = text[at + 1]
    if (next === undefined && !isLast) return undefined
    const inside = text.slice(from + 1, at)
    const lines = inside.split(/\r\n|\n|\r/).length - 1
    if (next === undefined || next === delimiter || next === "\n" || next === "\r")
      return { value: inside.includes('""') ? inside.replaceAll('""', '"') : inside, end: at + 1, lines }
    const rest = plainCell(text, at, delimiter)
    return { value: text.slice(from, rest.end), end: rest.end, lines }
  }
  return undefined
}

function neverClosed(line: number) {
  return new Refusal(
    `Line ${line.toLocaleString("en-GB")} opens a quotation mark that is never closed. Correct it in the file, and choose the file again.`,
    "file",
  )
}
