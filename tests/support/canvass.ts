import { randomUUID } from "node:crypto"
import { PrintCanvass, printCanvass } from "@/lib/canvass/print-canvass"
import { sheetsById } from "@/lib/canvass/queries"
import type { Cast, test } from "./cast"

type As = Parameters<Parameters<typeof test>[2]>[0]["as"]

/** What a form that asks for canvass sheets sends. */
export const wantedSheets = (cast: Cast, fields: Record<string, string> = {}) =>
  PrintCanvass.parse({ printId: randomUUID(), ballotId: cast.ballot.id, purpose: "Office round", ...fields })

/** Sheets printed by the cast’s secretary. */
export async function printedSheets(cast: Cast, as: As, fields: Record<string, string> = {}) {
  return as(cast.people.secretary, async (tx, actor) => {
    const { sheetIds } = await printCanvass(tx, actor, wantedSheets(cast, fields), new Date())
    return sheetsById(tx, sheetIds)
  })
}

/** The sheet of the office: of its two, Ashworth before Rowlands. */
export async function officeSheet(cast: Cast, as: As) {
  const [sheet] = await printedSheets(cast, as, { workplaceId: cast.office.id })
  if (!sheet) throw new Error("no sheet was printed")
  return sheet
}
