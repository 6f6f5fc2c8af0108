import { withReach } from "@/db"
import { mayUse } from "@/lib/access"
import type { Actor } from "@/lib/accounts/terms"
import { currentActor } from "@/lib/auth/actor"
import { dayOf } from "@/lib/dates"
import { ExportPledgeList, exportPledgeList } from "@/lib/exports/export-pledge-list"
import { pledgeListCsv } from "@/lib/exports/pledge-list-csv"
import { pledgeListRows } from "@/lib/exports/pledge-list-rows"
import { NotFound, Refusal } from "@/lib/refusal"
import { readForm } from "@/lib/write"

/** Posted, so that no link takes a list away. The audit row is committed before the first byte leaves. */
export async function POST(request: Request) {
  if (!["same-origin", null].includes(request.headers.get("sec-fetch-site")))
    return plain("Not from here.", 403)
  const actor = await currentActor()
  if (!actor) return seeOther("/sign-in")
  if (!mayUse(actor.role, "exportPledgeList")) return plain("Not found.", 404)
  const typed = readForm(await request.formData())
  const parsed = ExportPledgeList.safeParse(typed)
  if (!parsed.success) {
    return parsed.error.issues.some(({ path }) => path[0] === "purpose")
      ? backToForm(typed, "purpose")
      : plain("That list cannot be made.", 400)
  }
  try {
    const { of } = await withReach(actor, (tx) => exportPledgeList(tx, actor, parsed.data))
    return download(actor, parsed.data, `pledge-list-${slug(of)}-${dayOf(new Date())}.csv`)
  } catch (error) {
    if (error instanceof Refusal) return backToForm(typed, error.field ?? "right")
    if (error instanceof NotFound) return plain("Not found.", 404)
    throw error
  }
}

/** Sent as it is read: whoever stops reading stops the reading. */
function download(actor: Actor, which: ExportPledgeList, fileName: string) {
  const { readable, writable } = new TextEncoderStream()
  const writer = writable.getWriter()
  withReach(actor, async (tx) => {
    for await (const piece of pledgeListCsv(pledgeListRows(tx, which))) await writer.write(piece)
    await writer.close()
  }).catch((error: unknown) => writer.abort(error).catch(() => {}))
  return new Response(readable, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${fileName}"`,
      "cache-control": "no-store",
    },
  })
}

function backToForm(typed: Record<string, string | string[]>, problem: string) {
  const params = new URLSearchParams({ problem })
  for (const [field, name] of [
    ["ballotId", "ballot"],
    ["branchId", "branch"],
    ["workplaceId", "workplace"],
    ["listed", "listed"],
  ] as const) {
    const value = typed[field]
    if (typeof value === "string" && value) params.set(name, value)
  }
  return seeOther(`/exports/pledge-list?${params}`)
}

// Relative, because behind a proxy the request does not know its own address.
const seeOther = (to: string) => new Response(null, { status: 303, headers: { location: to } })
const plain = (words: string, status: number) => new Response(words, { status })

function slug(name: string) {
  return (
    name
      .normalize("NFD")
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "")
      .slice(0, 60) || "ballot"
  )
}
