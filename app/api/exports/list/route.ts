import { seeOther } from "@/app/see-other"
import { withReach } from "@/db"
import { mayUse } from "@/lib/access"
import { currentActor } from "@/lib/auth/actor"
import { ExportList, exportList } from "@/lib/exports/export-list"
import { NotFound, Refusal } from "@/lib/refusal"
import { readForm } from "@/lib/write"
import { backToForm } from "../back-to-form"
import { isFromElsewhere } from "../from-elsewhere"
import { whichSent } from "../which-sent"
import { sendList } from "./send-list"

/** Posted, so that no link takes a list away. The audit row is committed before the first byte leaves. */
export async function POST(request: Request) {
  if (isFromElsewhere(request)) return plain("Not from here.", 403)
  const actor = await currentActor()
  if (!actor) return seeOther("/sign-in")
  if (!mayUse(actor.role, "exportList")) return plain("Not found.", 404)
  const typed = readForm(await request.formData())
  const parsed = ExportList.safeParse(whichSent(typed))
  if (!parsed.success) {
    return parsed.error.issues.some(({ path }) => path[0] === "purpose")
      ? backToForm(typed, "purpose")
      : plain("That list cannot be made.", 400)
  }
  if (typed.counted !== undefined && typed.counted !== wholeOf(parsed.data))
    return backToForm(typed, "changed")
  try {
    const allowed = await withReach(actor, (tx) => exportList(tx, actor, parsed.data))
    return sendList(actor, parsed.data, allowed)
  } catch (error) {
    if (error instanceof Refusal) return backToForm(typed, error.field ?? "right")
    if (error instanceof NotFound) return plain("Not found.", 404)
    throw error
  }
}

/** What was counted before the form was sent. */
const wholeOf = ({ branchId, workplaceId, listed }: ExportList) => [branchId, workplaceId, listed].join("/")
const plain = (words: string, status: number) => new Response(words, { status })
