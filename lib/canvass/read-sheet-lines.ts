import type { Tx } from "@/db"
import { membersOnSheets, sheetByNumber } from "./queries"
import { typedLines } from "./typed-lines"

/** A sheet by its number, line by line: who stands there, and what has been typed in. Undefined when it is out of reach. */
export async function readSheetLines(tx: Tx, number: number) {
  const sheet = await sheetByNumber(tx, number)
  if (!sheet) return undefined
  const members = await membersOnSheets(tx, sheet.ballotId, sheet.memberIds)
  const typed = await typedLines(tx, sheet)
  const lines = sheet.memberIds.map((id, at) => ({
    ...{ line: at + 1, memberId: id, name: members.get(id)?.name, typed: typed.get(at + 1) },
    hasLeft: Boolean(members.get(id)?.leftOn),
  }))
  return { sheet, lines }
}

export type SheetLine = NonNullable<Awaited<ReturnType<typeof readSheetLines>>>["lines"][number]
