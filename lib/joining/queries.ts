import { and, asc, desc, eq, gt, isNull, sql } from "drizzle-orm"
import type { Tx } from "@/db"
import { accounts, branches, joinCodes, reachRequests, workplaces } from "@/db/schema"

/** The codes that still open a branch, the newest first. */
export function standingCodes(tx: Tx, now: Date) {
  return tx
    .select({
      id: joinCodes.id,
      branch: branches.name,
      madeBy: accounts.name,
      madeAt: joinCodes.madeAt,
      expiresAt: joinCodes.expiresAt,
      uses: joinCodes.uses,
    })
    .from(joinCodes)
    .innerJoin(branches, eq(branches.id, joinCodes.branchId))
    .leftJoin(accounts, eq(accounts.id, joinCodes.madeBy))
    .where(and(isNull(joinCodes.withdrawnAt), gt(joinCodes.expiresAt, now)))
    .orderBy(desc(joinCodes.madeAt))
}

/** Who joined and waits for a workplace, longest first; whether they have shown that the address is theirs. */
export function waitingRequests(tx: Tx, branchId?: string) {
  return tx
    .select({
      id: reachRequests.id,
      accountId: accounts.id,
      name: accounts.name,
      email: accounts.email,
      workplace: workplaces.name,
      askedAt: reachRequests.askedAt,
      hasSignedIn: sql<boolean>`exists (select from sessions s where s.account_id = ${accounts.id})`,
    })
    .from(reachRequests)
    .innerJoin(accounts, eq(accounts.id, reachRequests.accountId))
    .innerJoin(workplaces, eq(workplaces.id, reachRequests.workplaceId))
    .where(
      and(
        isNull(reachRequests.settledAt),
        isNull(accounts.endedAt),
        branchId ? eq(reachRequests.branchId, branchId) : undefined,
      ),
    )
    .orderBy(asc(reachRequests.askedAt))
}

export type WaitingRequest = Awaited<ReturnType<typeof waitingRequests>>[number]

/** Whether the actor, having joined, has asked for a workplace that nobody has answered yet. */
export async function isWaiting(tx: Tx, accountId: string): Promise<boolean> {
  const waiting = await tx
    .select({ id: reachRequests.id })
    .from(reachRequests)
    .where(and(eq(reachRequests.accountId, accountId), isNull(reachRequests.settledAt)))
  return waiting.length > 0
}
