import { readEmail } from "./read-email"
import { type ReadCell, readPhone, saysNothing } from "./read-phone"
import { splitName } from "./split-name"
import {
  addressMarks,
  type Column,
  columnLabel,
  columns,
  dateCell,
  type Mapping,
  unknownWorkplace,
} from "./terms"

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
  /** Whether it gives an address a paper can be posted to; null when the file does not say. */
  has_usable_address: boolean | null
  /** Why the row cannot be used. */
  refused: string | null
  /** What the row is used without, and why. */
  left_out: string[]
}

/** Checks rows as `reading` says: what can be used, what is left out, and why a row cannot be used at all. */
export function rowChecker({ headings, mapping, branch, employer }: Reading) {
  // What is so for every row is found out once: a hundred thousand rows ask for it again and again.
  const placesOf = (...wanted: Column[]) =>
    wanted.flatMap((column) => mapping.flatMap((taken, at) => (taken === column ? [at] : [])))
  const first = Object.fromEntries(columns.map((column) => [column, placesOf(column)[0] ?? -1]))
  const [phones, emails, addresses] = [placesOf("mobile", "phone"), placesOf("email"), placesOf("address")]
  const hasGrade = mapping.includes("grade")
  const mapped = mapping.flatMap((column, at) => (column ? [{ column, at }] : []))
  const cell = (cells: readonly string[], column: Column) => clean(cells[first[column] ?? -1] ?? "")
  return (cells: readonly string[]): CheckedRow => {
    const number = withoutDecimals(cell(cells, "number"))
    const name = nameOf(cells, cell)
    const phone = firstGood("Phone", cells, phones, readPhone)
    const email = firstGood("Email", cells, emails, readEmail)
    const grade = hasGrade ? cell(cells, "grade") : ""
    const refused = whyRefused(cells, headings.length, mapped, number, name)
    return {
      number: number || null,
      first_name: name.firstName,
      last_name: name.lastName,
      phone: phone.value,
      email: email.value,
      grade: hasGrade && !isDate(grade) ? grade : null,
      branch: cell(cells, "branch") || branch,
      employer: cell(cells, "employer") || employer,
      workplace: namedWorkplace(cell(cells, "workplace")),
      has_usable_address:
        addresses.length > 0 ? isUsable(addresses.map((at) => clean(cells[at] ?? ""))) : null,
      refused,
      left_out: refused ? [] : [...phone.problems, ...email.problems, ...gradeProblems(grade)],
    }
  }
}

const withoutDecimals = (number: string) => (number.endsWith(".0") ? number.slice(0, -2) : number)

function whyRefused(
  cells: readonly string[],
  headings: number,
  mapped: readonly { column: Column; at: number }[],
  number: string,
  name: { firstName: string; lastName: string },
) {
  if (cells.length !== headings)
    return `The line has ${cells.length} cells and there are ${headings} headings: look for a stray comma or quotation mark.`
  for (const { column, at } of mapped) {
    const problem = whySpoilt(column, cells[at] ?? "")
    if (problem) return problem
  }
  if (number === "") return "No membership number."
  if (/^\d\.\d+e\+?\d+$/i.test(number))
    return `The spreadsheet has shortened the membership number to ${number}.`
  if (!name.firstName && !name.lastName) return "No name."
  return null
}

const notDates: readonly Column[] = ["mobile", "phone", "email", "grade", "address"]

function whySpoilt(column: Column, cell: string) {
  if (cell === "") return null
  if (!plain.test(cell) && unreadable.test(cell))
    return `${columnLabel[column]} has characters that cannot be read.`
  if (cell.length > 500) return `${columnLabel[column]} is far too long: look for a missing quotation mark.`
  if (!notDates.includes(column) && isDate(cell))
    return `The spreadsheet has made a date of the ${columnLabel[column].toLowerCase()}. Make that column text, type it again, and export again.`
  return null
}

const isDate = (cell: string) => cell === dateCell || (/^\d/.test(cell) && dateLike.test(cell))

const dateLike =
  /^(\d{1,2}\/\d{1,2}\/\d{4}|\d{4}-\d\d-\d\d|\d{1,2}-(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(-\d{2,4})?)([ T]\d\d:\d\d(:\d\d(\.\d+)?)?Z?)?$/i

/** Letters that need no cleaning and hide nothing: nearly every cell there is. */
const plain = /^[!-&(-~](?: ?[!-~])*$/

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unreadable = /[\ufffd\x01-\x08\x0e-\x1f\x7f-\x9f]/

/** Spaces made single, and the apostrophe that keeps a spreadsheet from reading a formula taken off. */
function clean(cell: string) {
  if (cell === "" || plain.test(cell)) return cell
  return cell
    .normalize("NFC")
    .replace(/[\s\u00a0\u200b\ufeff]+/g, " ")
    .trim()
    .replace(/^'(?=[=+\-@0-9])/, "")
}

function nameOf(cells: readonly string[], cell: (cells: readonly string[], column: Column) => string) {
  const firstName = cell(cells, "known_as") || cell(cells, "first_name")
  const lastName = cell(cells, "last_name")
  if (firstName && lastName) return { firstName, lastName }
  const whole = splitName(cell(cells, "full_name"))
  return { firstName: firstName || whole.firstName, lastName: lastName || whole.lastName }
}

function gradeProblems(grade: string) {
  return isDate(grade) ? [`Grade “${grade}” is a date that the spreadsheet has made of it.`] : []
}

function isUsable(marks: readonly string[]) {
  return marks.includes(addressMarks.whole) || marks.filter((mark) => mark === addressMarks.part).length > 1
}

const unknown = unknownWorkplace.toLowerCase()

function namedWorkplace(name: string) {
  const isUnknown = name.length === unknown.length && name.toLowerCase() === unknown
  return isUnknown || saysNothing(name) ? null : name
}

/** The first cell that can be used, and what was wrong with those before it. Null when all were spoilt, or there are none. */
function firstGood(
  label: string,
  cells: readonly string[],
  places: readonly number[],
  read: (cell: string) => ReadCell,
) {
  if (places.length === 0) return nothingSaid
  const problems: string[] = []
  for (const at of places) {
    const cell = clean(cells[at] ?? "")
    const result = read(cell)
    if (result && "value" in result) return { value: result.value, problems }
    if (result) problems.push(`${label} “${cell.slice(0, 60)}” is ${result.problem}.`)
  }
  return { value: problems.length > 0 ? null : "", problems }
}

const nothingSaid = { value: null, problems: [] }
