import { and, asc, eq, isNull } from "drizzle-orm"
import { alias } from "drizzle-orm/pg-core"
import type { Tx } from "@/db"
import { accounts, ballotOverrides } from "@/db/schema"
import { type Planned, planOf } from "@/lib/ballots/plan-of"
import { type BallotPlan, rulesOf } from "@/lib/law/ballot-plan"
import type { Fraction } from "@/lib/law/rule-values"
import { readOverrides } from "./read-overrides"

/** A ballot as the law reads it, with what was changed for it. */
export async function plannedBallot(tx: Tx, ballot: Planned & { id: string }): Promise<BallotPlan> {
  const rows = await tx
    .select()
    .from(ballotOverrides)
    .where(and(eq(ballotOverrides.ballotId, ballot.id), isNull(ballotOverrides.withdrawnAt)))
    .orderBy(asc(ballotOverrides.recordedAt), asc(ballotOverrides.id))
  return planOf(ballot, readOverrides(rows))
}

/** The share of those entitled who must vote in a ballot; null where no line is drawn. */
export async function lineOf(tx: Tx, ballot: Planned & { id: string }): Promise<Fraction | null> {
  return rulesOf(await plannedBallot(tx, ballot)).turnout_line.value
}

const withdrawer = alias(accounts, "withdrawer")

/** Every change of a rule there has been for a ballot, oldest first, with who made it and who took it back. */
export function overridesRecorded(tx: Tx, ballotId: string) {
  return tx
    .select({
      id: ballotOverrides.id,
      rule: ballotOverrides.rule,
      value: ballotOverrides.value,
      instrument: ballotOverrides.instrument,
      instrumentOn: ballotOverrides.instrumentOn,
      recordedAt: ballotOverrides.recordedAt,
      by: accounts.name,
      withdrawnAt: ballotOverrides.withdrawnAt,
      withdrawnBy: withdrawer.name,
    })
    .from(ballotOverrides)
    .leftJoin(accounts, eq(accounts.id, ballotOverrides.accountId))
    .leftJoin(withdrawer, eq(withdrawer.id, ballotOverrides.withdrawnBy))
    .where(eq(ballotOverrides.ballotId, ballotId))
    .orderBy(asc(ballotOverrides.recordedAt), asc(ballotOverrides.id))
}

export type RecordedOverride = Awaited<ReturnType<typeof overridesRecorded>>[number]
