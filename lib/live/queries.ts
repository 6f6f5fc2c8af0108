import { eq } from "drizzle-orm"
import { z } from "zod"
import type { Tx } from "@/db"
import { branches, workplaces } from "@/db/schema"
import { belongsToBranch, reachesWholeBranch } from "@/lib/access"
import type { Actor } from "@/lib/accounts/terms"
import { NotFound } from "@/lib/refusal"
import type { Watch } from "./watch"

export const LiveWithin = z.object({ workplace: z.uuid().optional(), branch: z.uuid().optional() })
export type LiveWithin = z.output<typeof LiveWithin>

/** What an actor may hear of: all they reach, or one workplace or branch of it. */
export async function watchOf(tx: Tx, actor: Actor, within: LiveWithin): Promise<Watch> {
  if (within.workplace) return watchWorkplace(tx, within.workplace)
  if (!within.branch && !belongsToBranch(actor.role)) return {}
  const inReach = tx.select({ id: branches.id }).from(branches)
  const found = await (within.branch ? inReach.where(eq(branches.id, within.branch)) : inReach)
  if (within.branch && found.length === 0) throw new NotFound()
  const watch = { branches: new Set(found.map(({ id }) => id)) }
  if (!belongsToBranch(actor.role) || reachesWholeBranch(actor.role)) return watch
  const places = await tx.select({ id: workplaces.id }).from(workplaces)
  return { ...watch, workplaces: new Set(places.map(({ id }) => id)) }
}

async function watchWorkplace(tx: Tx, id: string): Promise<Watch> {
  const [place] = await tx
    .select({ branchId: workplaces.branchId })
    .from(workplaces)
    .where(eq(workplaces.id, id))
  if (!place) throw new NotFound()
  return { branches: new Set([place.branchId]), workplaces: new Set([id]) }
}
