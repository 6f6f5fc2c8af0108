import { CsvError, type Options, parse } from "csv-parse/sync"
import { z } from "zod"
import type { UnderstoodLine } from "./terms"

type Column = "name" | "firstName" | "lastName" | "email" | "workplace"

const headings: readonly [Column, RegExp][] = [
  ["firstName", /^(first|given|fore) ?names?$/i],
  ["lastName", /^(last|family) name$|^surname$/i],
  ["email", /^e-?mail( address)?$/i],
  ["workplace", /^(workplace|office|site|team|place|location)$/i],
  ["name", /^(full )?name$|^rep$/i],
]

/**
 * People from lines that somebody pasted: "Nia Jones, nia@example.org, Leeds", with tabs or semicolons too, or
 * "Nia Jones <nia@example.org>". Headings may stand on top. Each line gives a person, or why it does not.
 */
export function readPeople(text: string): UnderstoodLine[] {
  const filled = text
    .split(/\r\n?|\n/)
    .map((typed, index) => ({ line: index + 1, typed: typed.trim() }))
    .filter(({ typed }) => typed !== "")
  const columns = filled[0] && columnsOf(cellsOf(filled[0].typed))
  const people = (columns ? filled.slice(1) : filled).flatMap(({ line, typed }) =>
    (columns ? [byHeading(columns, cellsOf(typed))] : apart(typed).map(personOf)).map((person) => ({
      line,
      ...person,
    })),
  )
  return markRepeats(people.map((person) => ({ ...person, ...fault(person) })))
}

type Person = { name: string; email: string; workplace: string }

function columnsOf(cells: string[]): (Column | undefined)[] | undefined {
  const columns = cells.map((cell) => headings.find(([, pattern]) => pattern.test(cell))?.[0])
  return columns.includes("email") ? columns : undefined
}

function byHeading(columns: (Column | undefined)[], cells: string[]): Person {
  const at = (wanted: Column) => cells[columns.indexOf(wanted)] ?? ""
  const name = at("name") || [at("firstName"), at("lastName")].filter(Boolean).join(" ")
  return { name, email: at("email"), workplace: at("workplace") }
}

const bracketed = /<\s*([^<>\s]+@[^<>\s]+)\s*>/

/** Mail programs copy many onto one line: "Nia <nia@…>; Rhys <rhys@…>". */
function apart(typed: string): string[] {
  return typed.split(/(?<=>)\s*[;,]\s*(?=[^;,<>]+<)/)
}

function personOf(typed: string): Person {
  const [whole, email] = bracketed.exec(typed) ?? []
  if (whole === undefined || email === undefined) return fromCells(cellsOf(typed))
  const [before = "", after = ""] = typed.split(whole)
  return { name: unquoted(before), email, workplace: unquoted(after) }
}

function fromCells(cells: string[]): Person {
  const at = cells.findIndex((cell) => cell.includes("@"))
  const [name = "", workplace = ""] = cells.filter((cell, index) => index !== at && cell !== "")
  return { name, email: cells[at] ?? "", workplace }
}

const unquoted = (part: string) => part.replace(/^[\s,;"']+|[\s,;"']+$/g, "")

function cellsOf(typed: string): string[] {
  const delimiter = ["\t", ";", ","].find((each) => typed.includes(each)) ?? ","
  const [cells = []] = parsed(typed, { delimiter, trim: true, relax_quotes: true })
  return cells.map(unquoted)
}

/** With quotes as CSV has them, and where they are not in pairs, as letters like any other. */
function parsed(typed: string, options: Options): string[][] {
  try {
    return parse(typed, options)
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return parse(typed, { ...options, quote: false })
  }
}

function fault({ name, email }: Person): { why?: string } {
  if (email === "") return { why: "There is no email address on this line." }
  if (!z.email().safeParse(email).success) return { why: `“${email}” is not a whole email address.` }
  if (name === "") return { why: "There is no name on this line: put it before the address." }
  return name.length > 120 ? { why: "The name is longer than 120 characters." } : {}
}

function markRepeats(people: UnderstoodLine[]): UnderstoodLine[] {
  const firstAt = new Map<string, number>()
  return people.map((person) => {
    const email = person.email.toLowerCase()
    const before = firstAt.get(email)
    if (!person.why && before === undefined) firstAt.set(email, person.line)
    const isRepeat = !person.why && before !== undefined
    return { ...person, email, ...(isRepeat && { why: `The same address as on line ${before}.` }) }
  })
}
