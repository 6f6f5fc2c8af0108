import { withReach } from "@/db"
import { mayUse } from "@/lib/access"
import { currentActor } from "@/lib/auth/actor"
import { dayOf } from "@/lib/dates"
import { NotFound, Refusal } from "@/lib/refusal"
import { ExportBatch, exportBatch } from "@/lib/replacements/export-batch"
import { readForm } from "@/lib/write"

/** Posted, so that no link takes names and addresses away. */
export async function POST(request: Request) {
  if (!["same-origin", null].includes(request.headers.get("sec-fetch-site")))
    return plain("Not from here.", 403)
  const actor = await currentActor()
  if (!actor) return new Response(null, { status: 303, headers: { location: "/sign-in" } })
  const parsed = ExportBatch.safeParse(readForm(await request.formData()))
  if (!mayUse(actor.role, "exportBatch") || !parsed.success) return plain("Not found.", 404)
  try {
    const { csv, madeAt } = await withReach(actor, (tx) => exportBatch(tx, actor, parsed.data))
    return new Response(csv, {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="replacement-papers-${dayOf(madeAt)}.csv"`,
        "cache-control": "no-store",
      },
    })
  } catch (error) {
    if (error instanceof Refusal) return plain(error.message, 403)
    if (error instanceof NotFound) return plain("Not found.", 404)
    throw error
  }
}

const plain = (words: string, status: number) => new Response(words, { status })
