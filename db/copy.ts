import "server-only"
import { PostgresJsSession } from "drizzle-orm/postgres-js"
import type { Tx } from "./index"

/**
 * Copies lines of PostgreSQL’s text format into a table of this transaction: by far the quickest way in. It looks past
 * no policy: PostgreSQL refuses it where a table has any, so the table is a temporary one.
 */
export async function copyInto(tx: Tx, table: string, lines: readonly string[]): Promise<void> {
  const { session } = tx._
  if (!(session instanceof PostgresJsSession)) throw new Error("this driver cannot copy")
  const into = await session.client.unsafe(`copy ${table} from stdin with (null '${none}')`).writable()
  await new Promise<void>((resolve, reject) => {
    into.once("error", reject)
    into.once("finish", resolve)
    for (let from = 0; from < lines.length; from += piece)
      into.write(`${lines.slice(from, from + piece).join("\n")}\n`)
    into.end()
  })
}

const piece = 500

/** What stands for null: shorter than the usual mark, and no letter of any cell. */
const none = "\x1e"

type Cell = string | number | boolean | readonly string[] | null

/** A row as a line of that format. */
export const copyLine = (cells: readonly Cell[]): string => cells.map(copied).join("\t")

function copied(cell: Cell): string {
  if (cell === null) return none
  if (typeof cell === "string") return escaped(cell)
  if (typeof cell === "object") return cell.length === 0 ? "{}" : escaped(arrayOf(cell))
  return String(cell)
}

const special = /[\\\t\n\r]/
const names: Record<string, string> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" }

function escaped(text: string) {
  return special.test(text) ? text.replace(/[\\\t\n\r]/g, (letter) => names[letter] ?? letter) : text
}

function arrayOf(cells: readonly string[]) {
  return `{${cells.map((cell) => `"${cell.replace(/["\\]/g, "\\$&")}"`).join(",")}}`
}
