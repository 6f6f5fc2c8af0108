import { eq } from "drizzle-orm"
import { z } from "zod"
import type { Tx } from "@/db"
import { ballots, publications } from "@/db/schema"
import { violates } from "@/db/violates"
import type { Actor } from "@/lib/accounts/terms"
import { recordAct } from "@/lib/audit/record-act"
import { NotFound, Refusal } from "@/lib/refusal"

export const PublishResult = z.object({
  ballotId: z.uuid(),
  slug: z
    .string()
    .trim()
    .toLowerCase()
    .min(3, "Give the address at least three letters.")
    .max(60, "Keep the address to 60 letters.")
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Use words, with a hyphen between them, such as pay-ballot-2026."),
})
export type PublishResult = z.output<typeof PublishResult>

/** Puts up a ballot’s page for everyone, or moves it to another address. Published as it is, nothing changes. */
export async function publishResult(tx: Tx, actor: Actor, { ballotId, slug }: PublishResult, now: Date) {
  const [ballot] = await tx.select().from(ballots).where(eq(ballots.id, ballotId)).for("update")
  if (!ballot) throw new NotFound()
  const [before] = await tx.select().from(publications).where(eq(publications.ballotId, ballotId))
  if (before && !before.withdrawnAt && before.slug === slug) return { ballotId }
  const publication = {
    slug,
    publishedAt: now,
    publishedBy: actor.accountId,
    withdrawnAt: null,
    withdrawnBy: null,
  }
  try {
    await tx
      .insert(publications)
      .values({ ballotId, ...publication })
      .onConflictDoUpdate({ target: publications.ballotId, set: publication })
  } catch (error) {
    if (!violates(error, "publications_slug")) throw error
    throw new Refusal("Another ballot has this address. Choose one that tells them apart.", "slug")
  }
  const detail = { slug, before: before?.slug ?? null }
  await recordAct(tx, actor, "result.publish", { ballotId, subjectId: ballotId, detail })
  return { ballotId }
}
