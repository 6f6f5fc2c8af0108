import { sql } from "drizzle-orm"
import { z } from "zod"
import type { Tx } from "@/db"
import { canvassSheets } from "@/db/schema"
import type { Actor } from "@/lib/accounts/terms"
import { recordAct } from "@/lib/audit/record-act"
import { entryIdIn } from "@/lib/contacts/entry-id-in"
import { nameOfWhole } from "@/lib/exports/name-of-whole"
import { onRoll } from "@/lib/exports/on-roll"
import { Purpose } from "@/lib/exports/purpose"
import { Refusal } from "@/lib/refusal"
import { layOutSheets } from "./lay-out-sheets"
import { mostPrinted } from "./terms"

const idOrNone = z.uuid().or(z.literal("")).default("")

export const PrintCanvass = z.object({
  /** Made with the form: sent again, it gives the same sheets. */
  printId: z.uuid(),
  ballotId: z.uuid(),
  branchId: idOrNone,
  workplaceId: idOrNone,
  phones: z.literal("yes").optional(),
  purpose: Purpose,
})
export type PrintCanvass = z.output<typeof PrintCanvass>

/** Makes canvass sheets of those still to be asked, by workplace and name, each with a number to type it back in under. */
export async function printCanvass(tx: Tx, actor: Actor, input: PrintCanvass, now: Date) {
  if (!actor.mayExport) throw new Refusal("Taking lists away is a right you have not been given.", "right")
  const { printId, ballotId, branchId, workplaceId, phones, purpose } = input
  const { ballot, whole } = await nameOfWhole(tx, input)
  if (ballot.erasedAt || ballot.closesAt <= now) throw new Refusal("There is nobody left to ask.", "over")
  const laidOut = layOutSheets(await membersToAsk(tx, input))
  const people = laidOut.flat().length
  if (people === 0) throw new Refusal("There is nobody to put on a sheet.", "nobody")
  if (people > mostPrinted) throw new Refusal("That is too many to print at once.", "long")
  const sheets = await Promise.all(
    laidOut.map(async (lines, at) => ({
      id: await entryIdIn(printId, `${at}`),
      ...{ ballotId, accountId: actor.accountId, memberIds: lines.map(({ id }) => id) },
      ...{ branchId: lines[0]?.branchId ?? "", workplaceId: lines[0]?.workplaceId ?? "" },
    })),
  )
  const made = await tx.insert(canvassSheets).values(sheets).onConflictDoNothing().returning()
  if (made.length > 0)
    await recordAct(tx, actor, "canvass.print", {
      ...{ branchId: branchId || actor.branchId, ballotId, people },
      detail: { sheets: made.map(({ number }) => number), phones: phones ?? "no", workplaceId, purpose },
    })
  return { ballot, of: whole, sheetIds: sheets.map(({ id }) => id) }
}

async function membersToAsk(tx: Tx, { ballotId, branchId, workplaceId }: PrintCanvass) {
  const rows = await tx.execute<{ id: string; branch_id: string; workplace_id: string }>(sql`
    select r.member_id as id, r.branch_id, r.workplace_id from roll_entries r join members m on m.id = r.member_id
    join workplaces w on w.id = r.workplace_id
    where ${onRoll({ ballotId, branchId, workplaceId, listed: "to_ask" })}
    order by w.name, w.id, m.last_name, m.first_name, m.number limit ${mostPrinted + 1}`)
  return rows.map((row) => ({ id: row.id, branchId: row.branch_id, workplaceId: row.workplace_id }))
}
