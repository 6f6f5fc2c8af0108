import { dayOf, longDay } from "@/lib/dates"
import { resultInBrief } from "@/lib/declarations/result-lines"
import { siteUrl } from "@/lib/env"
import type { PublishedBallot } from "@/lib/publications/queries"
import { unionName } from "@/lib/union-name"
import { NotPublished } from "./not-published"
import { publicDocument } from "./public-document"
import { PublicPage } from "./public-page"
import { publicCaching, readPublished } from "./read-published"

/** The page at an address, or that there is none. */
export async function publicAnswer(slug: string): Promise<Response> {
  const ballot = await readPublished(slug)
  const union = unionName()
  const address = new URL(`/results/${slug}`, siteUrl()).href
  if (!ballot) {
    const body = <NotPublished union={union} />
    const said = {
      title: "Nothing here",
      description: "Nothing is published at this address.",
      union,
      address,
    }
    return html(publicDocument({ ...said, children: body }), 404, "no-store")
  }
  const { name, result } = ballot
  const title = result ? `Result of ${name}` : name
  const page = <PublicPage {...{ ballot, union, slug }} now={new Date()} />
  const about = { title, description: describe(ballot), union, address }
  return html(publicDocument({ ...about, children: page }), 200, publicCaching)
}

function describe({ result, closesAt, resultOn }: PublishedBallot) {
  if (result) return resultInBrief(result.units)
  return `Voting closes on ${longDay(dayOf(closesAt))}. The result is due by ${longDay(resultOn)}.`
}

function html(text: string, status: number, caching: string) {
  const headers = {
    "content-type": "text/html; charset=utf-8",
    "cache-control": caching,
    ...(status === 404 ? { "x-robots-tag": "noindex" } : {}),
  }
  return new Response(text, { status, headers })
}
