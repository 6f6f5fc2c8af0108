import { withVisitor } from "@/db"
import { publishedBallot } from "@/lib/publications/queries"

/** What is published at an address; nothing for one that cannot be an address. */
export async function readPublished(slug: string) {
  if (!/^[a-z0-9-]{1,60}$/.test(slug)) return undefined
  return withVisitor((tx) => publishedBallot(tx, slug))
}

/** Kept for seconds, by browsers and by whatever stands in front: a result is read by many at once, and may be corrected. */
export const publicCaching = "public, max-age=10, stale-while-revalidate=20"
