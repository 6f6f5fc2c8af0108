import { and, eq, inArray, isNotNull, isNull, notInArray, or, type SQL } from "drizzle-orm"
import type { Tx } from "@/db"
import { reaches, workplaces } from "@/db/schema"
import { reachesWholeBranch } from "@/lib/access"
import { recordAct } from "@/lib/audit/record-act"
import { NotFound } from "@/lib/refusal"
import type { Actor, Role } from "./terms"

type Holder = { id: string; role: Role; branchId: string | null }

/** Makes an account reach exactly these workplaces of its branch, and the branch itself where its role does. */
export async function setReach(tx: Tx, actor: Actor, holder: Holder, workplaceIds: string[], now: Date) {
  const wanted = [...new Set(workplaceIds)]
  await refuseElsewhere(tx, holder, wanted)
  await endReach(tx, actor, holder, reachToEnd(holder, wanted), now)
  const { branchId } = holder
  if (!branchId) return
  const held = await placesHeld(tx, holder)
  const places = [...(reachesWholeBranch(holder.role) ? [null] : []), ...wanted].filter(
    (place) => !held.includes(place),
  )
  if (places.length === 0) return
  const given = await tx
    .insert(reaches)
    .values(
      places.map((workplaceId) => ({
        ...{ accountId: holder.id, branchId, workplaceId },
        ...{ givenBy: actor.accountId, givenAt: now },
      })),
    )
    .onConflictDoNothing()
    .returning({ workplaceId: reaches.workplaceId })
  if (given.length === 0) return
  const detail = { workplaceIds: given.map(({ workplaceId }) => workplaceId) }
  await recordAct(tx, actor, "reach.give", { branchId, subjectId: holder.id, detail })
}

// Looked up first because the whole branch is an organiser's to give: a secretary must not be seen to give it again.
async function placesHeld(tx: Tx, { id }: Holder) {
  const rows = await tx
    .select({ workplaceId: reaches.workplaceId })
    .from(reaches)
    .where(
      and(
        eq(reaches.accountId, id),
        isNull(reaches.endedAt),
        isNull(reaches.standsInFor),
        isNull(reaches.memberId),
      ),
    )
  return rows.map(({ workplaceId }) => workplaceId)
}

async function refuseElsewhere(tx: Tx, { branchId }: Holder, wanted: string[]) {
  if (wanted.length === 0) return
  if (!branchId) throw new NotFound()
  const here = await tx
    .select({ id: workplaces.id })
    .from(workplaces)
    .where(and(eq(workplaces.branchId, branchId), inArray(workplaces.id, wanted)))
  if (here.length !== wanted.length) throw new NotFound()
}

/** What is held now and should be no longer: other workplaces, other branches, and the whole branch without the role. */
function reachToEnd({ role, branchId }: Holder, wanted: string[]) {
  if (!branchId) return undefined
  const unwanted = and(
    isNull(reaches.standsInFor),
    wanted.length > 0 ? notInArray(reaches.workplaceId, wanted) : isNotNull(reaches.workplaceId),
  )
  const elsewhere = notInArray(reaches.branchId, [branchId])
  return reachesWholeBranch(role)
    ? or(unwanted, elsewhere)
    : or(unwanted, elsewhere, and(isNull(reaches.workplaceId), isNull(reaches.memberId)))
}

async function endReach(tx: Tx, actor: Actor, holder: Holder, which: SQL | undefined, now: Date) {
  const ended = await tx
    .update(reaches)
    .set({ endedAt: now, endedBy: actor.accountId })
    .where(and(eq(reaches.accountId, holder.id), isNull(reaches.endedAt), which))
    .returning({ workplaceId: reaches.workplaceId, memberId: reaches.memberId })
  if (ended.length === 0) return
  const memberIds = ended.flatMap(({ memberId }) => memberId ?? [])
  const workplaceIds = ended.filter(({ memberId }) => !memberId).map(({ workplaceId }) => workplaceId)
  await endLent(tx, actor, holder, [...workplaceIds, ...memberIds], now)
  const detail = { workplaceIds, ...(memberIds.length > 0 && { memberIds }) }
  await recordAct(tx, actor, "reach.end", { branchId: holder.branchId, subjectId: holder.id, detail })
}

/** What is no longer theirs is no longer lent to whoever stands in for them. */
async function endLent(tx: Tx, actor: Actor, { id }: Holder, ended: (string | null)[], now: Date) {
  const parts = ended.filter((part) => part !== null)
  if (parts.length === 0) return
  await tx
    .update(reaches)
    .set({ endedAt: now, endedBy: actor.accountId })
    .where(
      and(
        eq(reaches.standsInFor, id),
        isNull(reaches.endedAt),
        or(inArray(reaches.workplaceId, parts), inArray(reaches.memberId, parts)),
      ),
    )
}
