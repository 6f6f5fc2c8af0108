import { withReach, withReachAside } from "@/db"
import { mayUse } from "@/lib/access"
import type { Actor } from "@/lib/accounts/terms"
import { auditCsv } from "@/lib/audit/audit-csv"
import { ExportAudit, exportAudit } from "@/lib/audit/export-audit"
import { type ActFilter, readFilter } from "@/lib/audit/filter"
import { allActs, namesIn } from "@/lib/audit/queries"
import { currentActor } from "@/lib/auth/actor"
import { dayOf } from "@/lib/dates"
import { Refusal } from "@/lib/refusal"
import { readForm } from "@/lib/write"

/** Posted, so that no link takes it away. The audit row is committed before the first byte leaves. */
export async function POST(request: Request) {
  if (!["same-origin", null].includes(request.headers.get("sec-fetch-site")))
    return plain("Not from here.", 403)
  const actor = await currentActor()
  if (!actor) return seeOther("/sign-in")
  if (!mayUse(actor.role, "exportAudit")) return plain("Not found.", 404)
  const typed = readForm(await request.formData())
  const read = readFilter(typed)
  const filter = { ...read, branch: actor.branchId ?? read.branch }
  const parsed = ExportAudit.safeParse({ ...filter, purpose: typed.purpose })
  if (!parsed.success) return backToPage(filter, "purpose")
  try {
    await withReach(actor, (tx) => exportAudit(tx, actor, parsed.data))
    return download(actor, filter)
  } catch (error) {
    if (error instanceof Refusal) return backToPage(filter, error.field ?? "right")
    throw error
  }
}

/** Sent as it is read: whoever stops reading stops the reading. */
function download(actor: Actor, filter: ActFilter) {
  const { readable, writable } = new TextEncoderStream()
  const writer = writable.getWriter()
  withReachAside(actor, async (tx) => {
    const named = async function* () {
      for await (const rows of allActs(tx, filter)) yield { rows, ...(await namesIn(tx, rows)) }
    }
    for await (const piece of auditCsv(named())) await writer.write(piece)
    await writer.close()
  }).catch((error: unknown) => writer.abort(error).catch(() => {}))
  return new Response(readable, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="what-was-done-${dayOf(new Date())}.csv"`,
      "cache-control": "no-store",
    },
  })
}

function backToPage(filter: ActFilter, problem: string) {
  const narrowed = Object.entries(filter).filter(([, value]) => value)
  return seeOther(`/audit?${new URLSearchParams([...narrowed, ["problem", problem]])}#take`)
}

// Relative, because behind a proxy the request does not know its own address.
const seeOther = (to: string) => new Response(null, { status: 303, headers: { location: to } })
const plain = (words: string, status: number) => new Response(words, { status })
