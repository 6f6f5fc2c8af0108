import { readEmail } from "./read-email"
import { type ReadCell, readPhone, saysNothing } from "./read-phone"
import { splitName } from "./split-name"
import { type Column, columnLabel, columns, type Mapping, unknownWorkplace } from "./terms"

/** How the cells of one file are to be taken. */
export type Reading = {
  headings: readonly string[]
  mapping: Mapping
  /** For every row that names none. */
  branch: string | null
  employer: string | null
}

/** A row as it will be used. A null detail says nothing; an empty one says that there is none. */
export type CheckedRow = {
  number: string | null
  first_name: string | null
  last_name: string | null
  phone: string | null
  email: string | null
  grade: string | null
  branch: string | null
  employer: string | null
  workplace: string | null
  /** Why the row cannot be used. */
  refused: string | null
  /** What the row is used without, and why. */
  left_out: string[]
}

/** Checks rows as `reading` says: what can be used, what is left out, and why a row cannot be used at all. */
export function rowChecker(reading: Reading) {
  const places = Object.fromEntries(
    columns.map((column) => [column, reading.mapping.flatMap((taken, at) => (taken === column ? [at] : []))]),
  )
  const has = (column: Column) => reading.mapping.includes(column)
  return (cells: readonly string[]): CheckedRow => {
    const all = (column: Column) => places[column]?.map((at) => clean(cells[at] ?? "")) ?? []
    const cell = (column: Column) => all(column)[0] ?? ""
    const number = cell("number").replace(/\.0$/, "")
    const name = nameOf(cell)
    const phone = firstGood("Phone", [...all("mobile"), ...all("phone")], readPhone)
    const email = firstGood("Email", all("email"), readEmail)
    const refused = whyRefused(cells, reading, number, name)
    return {
      number: number || null,
      first_name: name.firstName,
      last_name: name.lastName,
      phone: has("mobile") || has("phone") ? phone.value : null,
      email: has("email") ? email.value : null,
      grade: has("grade") ? cell("grade") : null,
      branch: cell("branch") || reading.branch,
      employer: cell("employer") || reading.employer,
      workplace: namedWorkplace(cell("workplace")),
      refused,
      left_out: refused ? [] : [...phone.problems, ...email.problems],
    }
  }
}

function whyRefused(
  cells: readonly string[],
  { headings, mapping }: Reading,
  number: string,
  name: { firstName: string; lastName: string },
) {
  if (cells.length !== headings.length)
    return `The line has ${cells.length} cells and there are ${headings.length} headings: look for a stray comma or quotation mark.`
  for (const [at, column] of mapping.entries()) {
    const cell = cells[at] ?? ""
    if (column && unreadable.test(cell)) return `${columnLabel[column]} has characters that cannot be read.`
    if (column && cell.length > 500)
      return `${columnLabel[column]} is far too long: look for a missing quotation mark.`
  }
  if (number === "") return "No membership number."
  if (/^\d\.\d+e\+?\d+$/i.test(number))
    return `The spreadsheet has shortened the membership number to ${number}.`
  if (!name.firstName && !name.lastName) return "No name."
  return null
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unreadable = /[\ufffd\x01-\x08\x0e-\x1f\x7f-\x9f]/

/** Spaces made single, and the apostrophe that keeps a spreadsheet from reading a formula taken off. */
function clean(cell: string) {
  return cell
    .normalize("NFC")
    .replace(/[\s\u00a0\u200b\ufeff]+/g, " ")
    .trim()
    .replace(/^'(?=[=+\-@0-9])/, "")
}

function nameOf(cell: (column: Column) => string) {
  const whole = splitName(cell("full_name"))
  return {
    firstName: cell("known_as") || cell("first_name") || whole.firstName,
    lastName: cell("last_name") || whole.lastName,
  }
}

function namedWorkplace(name: string) {
  return saysNothing(name) || name.toLowerCase() === unknownWorkplace.toLowerCase() ? null : name
}

/** The first cell that can be used, and what was wrong with those before it. Null when all were spoilt. */
function firstGood(label: string, cells: string[], read: (cell: string) => ReadCell) {
  const problems: string[] = []
  for (const cell of cells) {
    const result = read(cell)
    if (result && "value" in result) return { value: result.value, problems }
    if (result) problems.push(`${label} “${cell.slice(0, 60)}” is ${result.problem}.`)
  }
  return { value: problems.length > 0 ? null : "", problems }
}
