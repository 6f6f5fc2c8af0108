import { seeOther } from "@/app/see-other"
import { withReach } from "@/db"
import { mayUse } from "@/lib/access"
import { currentActor } from "@/lib/auth/actor"
import { PrintCanvass, printCanvass } from "@/lib/canvass/print-canvass"
import { membersOnSheets, sheetsById } from "@/lib/canvass/queries"
import { dayOf } from "@/lib/dates"
import { shredAfter } from "@/lib/exports/shred-after"
import { NotFound, Refusal } from "@/lib/refusal"
import { readForm } from "@/lib/write"
import { backToForm } from "../back-to-form"
import { isFromElsewhere } from "../from-elsewhere"
import { streamed } from "../streamed"
import { whichSent } from "../which-sent"
import { printSheets } from "./print-sheets"

/** Posted, so that no link prints a list. The audit row is committed before the first sheet is drawn. */
export async function POST(request: Request) {
  if (isFromElsewhere(request)) return plain("Not from here.", 403)
  const actor = await currentActor()
  if (!actor) return seeOther("/sign-in")
  if (!mayUse(actor.role, "printCanvass")) return plain("Not found.", 404)
  const typed = { ...readForm(await request.formData()), list: "canvass" }
  const parsed = PrintCanvass.safeParse(whichSent(typed))
  if (!parsed.success) {
    return parsed.error.issues.some(({ path }) => path[0] === "purpose")
      ? backToForm(typed, "purpose")
      : plain("Those sheets cannot be made.", 400)
  }
  const [now, { phones, purpose }] = [new Date(), parsed.data]
  try {
    const printed = await withReach(actor, async (tx) => {
      const { ballot, sheetIds } = await printCanvass(tx, actor, parsed.data, now)
      const sheets = await sheetsById(tx, sheetIds)
      const memberIds = sheets.flatMap((sheet) => sheet.memberIds)
      return { ballot, sheets, members: await membersOnSheets(tx, ballot.id, memberIds) }
    })
    const taken = {
      ...{ by: actor.name, on: dayOf(now), purpose, namesMembers: true },
      shredAfter: shredAfter(printed.ballot, now),
    }
    const pages = printSheets({ ...printed, taken, withPhones: phones === "yes", now })
    return streamed((send) => send(pages), "html")
  } catch (error) {
    if (error instanceof Refusal) return backToForm(typed, error.field ?? "right")
    if (error instanceof NotFound) return plain("Not found.", 404)
    throw error
  }
}

const plain = (words: string, status: number) => new Response(words, { status })
