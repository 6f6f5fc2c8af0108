import { withReach } from "@/db"
import { mayUse } from "@/lib/access"
import { currentActor } from "@/lib/auth/actor"
import { dayOf } from "@/lib/dates"
import { NotFound, Refusal } from "@/lib/refusal"
import { ExportReport, exportReport } from "@/lib/report/export-report"
import { workplacesCsv } from "@/lib/report/workplaces-csv"
import { readForm } from "@/lib/write"

/** Posted, so that no link takes a table away. */
export async function POST(request: Request) {
  if (!["same-origin", null].includes(request.headers.get("sec-fetch-site")))
    return plain("Not from here.", 403)
  const actor = await currentActor()
  if (!actor) return seeOther("/sign-in")
  if (!mayUse(actor.role, "exportReport")) return plain("Not found.", 404)
  const parsed = ExportReport.safeParse(readForm(await request.formData()))
  if (!parsed.success) return plain("That table cannot be made.", 400)
  const { ballotId, branchId } = parsed.data
  try {
    const { places, method } = await withReach(actor, (tx) => exportReport(tx, actor, parsed.data))
    return new Response(workplacesCsv(places, method), {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="report-workplaces-${dayOf(new Date())}.csv"`,
        "cache-control": "no-store",
      },
    })
  } catch (error) {
    if (error instanceof Refusal)
      return seeOther(
        `/ballots/${ballotId}/report?${new URLSearchParams({ branch: branchId, problem: error.field ?? "right" })}`,
      )
    if (error instanceof NotFound) return plain("Not found.", 404)
    throw error
  }
}

// Relative, because behind a proxy the request does not know its own address.
const seeOther = (to: string) => new Response(null, { status: 303, headers: { location: to } })
const plain = (words: string, status: number) => new Response(words, { status })
