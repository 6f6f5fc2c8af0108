import { stringify } from "csv-stringify/sync"

type Rows = (string | number | null)[][]

/**
 * Rows as any program reads them: no cell can be taken for a formula. LibreOffice also parts cells at semicolons and tabs,
 * and lines at either half of a Windows line ending, so whatever holds one is quoted.
 */
export function csvRows(rows: Rows): string {
  return stringify(rows, { escape_formulas: true, record_delimiter: "windows", quoted_match: /[;\t\r\n]/ })
}

/** The same at the head of a file, with the mark by which a spreadsheet knows the letters. */
export const csvHead = (rows: Rows): string => `\ufeff${csvRows(rows)}`
