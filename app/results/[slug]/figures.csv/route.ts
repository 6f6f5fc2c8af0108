import { publicCaching, readPublished } from "@/app/results/read-published"
import { figuresCsv } from "@/lib/publications/figures-csv"

type Props = { params: Promise<{ slug: string }> }

/** The figures of a published result, once it is declared. */
export async function GET(_request: Request, { params }: Props) {
  const { slug } = await params
  const published = await readPublished(slug)
  if (!published?.result)
    return new Response("Not found.", { status: 404, headers: { "cache-control": "no-store" } })
  return new Response(figuresCsv(published.result.units), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${slug}.csv"`,
      "cache-control": publicCaching,
    },
  })
}
