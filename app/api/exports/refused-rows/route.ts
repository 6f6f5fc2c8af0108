import { withReach } from "@/db"
import { mayUse } from "@/lib/access"
import { currentActor } from "@/lib/auth/actor"
import { ExportRefused, exportRefused } from "@/lib/imports/export-refused"
import { NotFound } from "@/lib/refusal"
import { readForm } from "@/lib/write"

/** Posted, so that no link takes members' names away. */
export async function POST(request: Request) {
  if (!["same-origin", null].includes(request.headers.get("sec-fetch-site")))
    return plain("Not from here.", 403)
  const actor = await currentActor()
  if (!actor) return new Response(null, { status: 303, headers: { location: "/sign-in" } })
  const parsed = ExportRefused.safeParse(readForm(await request.formData()))
  if (!mayUse(actor.role, "exportRefused") || !parsed.success) return plain("Not found.", 404)
  try {
    const csv = await withReach(actor, (tx) => exportRefused(tx, actor, parsed.data))
    return new Response(csv, {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": 'attachment; filename="refused-rows.csv"',
        "cache-control": "no-store",
      },
    })
  } catch (error) {
    if (error instanceof NotFound) return plain("Not found.", 404)
    throw error
  }
}

const plain = (words: string, status: number) => new Response(words, { status })
