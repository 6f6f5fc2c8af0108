import type { Tx } from "@/db"
import { membersNow } from "./members-now"
import { membersOnSheets, sheetByNumber } from "./queries"
import { typedLines } from "./typed-lines"

/** A sheet by its number, line by line: who stands there, and what has been typed in. Undefined when it is out of reach. */
export async function readSheetLines(tx: Tx, number: number) {
  const sheet = await sheetByNumber(tx, number)
  if (!sheet) return undefined
  const now = await membersNow(tx, sheet.memberIds)
  const members = await membersOnSheets(tx, sheet.ballotId, [...now.keys(), ...now.values()])
  const typed = await typedLines(tx, sheet)
  const lines = sheet.memberIds.map((printedId, at) => {
    const memberId = now.get(printedId) ?? printedId
    const member = members.get(memberId)
    const printed = members.get(printedId)?.name
    return {
      ...{ line: at + 1, memberId, name: member?.name, typed: typed.get(at + 1) },
      hasLeft: Boolean(member?.leftOn),
      /** The name on paper, where it is another one by now. */
      printedAs: printed === member?.name ? undefined : printed,
    }
  })
  return { sheet, lines }
}

export type SheetLine = NonNullable<Awaited<ReturnType<typeof readSheetLines>>>["lines"][number]
