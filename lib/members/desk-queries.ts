import { and, desc, eq, inArray, isNull, or, sql } from "drizzle-orm"
import type { Tx } from "@/db"
import { branches, employers, memberMerges, members, workplaces } from "@/db/schema"
import type { Likeness } from "@/lib/readiness/terms"

const shown = {
  id: members.id,
  number: members.number,
  firstName: members.firstName,
  lastName: members.lastName,
  phone: members.phone,
  email: members.email,
  grade: members.grade,
  hasUsableAddress: members.hasUsableAddress,
  branchId: members.branchId,
  workplaceId: members.workplaceId,
  workplace: workplaces.name,
  branch: branches.name,
  employer: employers.name,
}

const standing = (tx: Tx) =>
  tx
    .select(shown)
    .from(members)
    .innerJoin(workplaces, eq(workplaces.id, members.workplaceId))
    .innerJoin(branches, eq(branches.id, members.branchId))
    .innerJoin(employers, eq(employers.id, workplaces.employerId))

/** One member as the desk sees them; undefined when there is none in reach. */
export async function memberAtDesk(tx: Tx, memberId: string) {
  const [member] = await standing(tx).where(eq(members.id, memberId))
  return member
}

export type MemberAtDesk = NonNullable<Awaited<ReturnType<typeof memberAtDesk>>>

/** Those who may be the same person, with why. */
export async function membersLike(tx: Tx, memberId: string) {
  const like = await tx.execute<{ id: string; likeness: Likeness }>(
    sql`select id, likeness from members_like(${memberId})`,
  )
  if (like.length === 0) return []
  const rows = await standing(tx).where(
    inArray(
      members.id,
      like.map(({ id }) => id),
    ),
  )
  return rows.map((row) => ({ ...row, likeness: like.find(({ id }) => id === row.id)?.likeness }))
}

/** The merges that stand of a member, whichever of the two they were, the newest first; with the other’s name. */
export function mergesOf(tx: Tx, memberId: string) {
  return tx
    .select({
      id: memberMerges.id,
      keptId: memberMerges.keptId,
      mergedAt: memberMerges.mergedAt,
      otherId: members.id,
      name: sql<string>`${members.firstName} || ' ' || ${members.lastName}`,
      number: members.number,
    })
    .from(memberMerges)
    .innerJoin(
      members,
      sql`${members.id} = case when ${memberMerges.keptId} = ${memberId} then ${memberMerges.mergedId} else ${memberMerges.keptId} end`,
    )
    .where(
      and(
        isNull(memberMerges.undoneAt),
        or(eq(memberMerges.keptId, memberId), eq(memberMerges.mergedId, memberId)),
      ),
    )
    .orderBy(desc(memberMerges.mergedAt))
}

export type Merge = Awaited<ReturnType<typeof mergesOf>>[number]
