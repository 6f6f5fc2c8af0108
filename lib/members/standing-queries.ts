import { and, asc, eq, gt, isNotNull, isNull, or, sql } from "drizzle-orm"
import type { Tx } from "@/db"
import { ballots, employers, members, rollEntries, workplaces } from "@/db/schema"
import { type Day, dayOf } from "@/lib/dates"
import { cutOff } from "@/lib/roll/cut-off"

/** Where a member stands in each ballot whose roll may still change and which has a place for them, or could have one. */
export async function standings(tx: Tx, memberId: string, now: Date) {
  const covered = sql<boolean>`exists (select from ballot_employers c
    where c.ballot_id = ${ballots.id} and c.employer_id = ${employers.id})`
  const rows = await tx
    .select({
      ballot: ballots,
      employer: employers.name,
      covered,
      hasPlace: sql<boolean>`${rollEntries.memberId} is not null`,
      leftOn: rollEntries.leftOn,
      leftReason: rollEntries.leftReason,
      joinedOn: sql<Day | null>`(select max(e.happened_on)::text from roll_events e
        where e.ballot_id = ${ballots.id} and e.member_id = ${members.id} and e.kind = 'joined')`,
    })
    .from(members)
    .innerJoin(workplaces, eq(workplaces.id, members.workplaceId))
    .innerJoin(employers, eq(employers.id, workplaces.employerId))
    .innerJoin(ballots, and(gt(ballots.closesAt, now), isNull(ballots.declaredAt)))
    .leftJoin(rollEntries, and(eq(rollEntries.ballotId, ballots.id), eq(rollEntries.memberId, members.id)))
    .where(and(eq(members.id, memberId), or(covered, isNotNull(rollEntries.memberId))))
    .orderBy(asc(ballots.opensAt), asc(ballots.name))
  return rows.map(({ ballot, employer, hasPlace, leftOn, leftReason, joinedOn, ...row }) => {
    return {
      ...{ ballotId: ballot.id, ballot: ballot.name, employer, covered: row.covered, hasPlace },
      ...{ onRoll: hasPlace && leftOn === null, leftOn, leftReason, joinedOn },
      since: { until: cutOff(ballot), setUpOn: dayOf(ballot.createdAt) },
    }
  })
}

export type Standing = Awaited<ReturnType<typeof standings>>[number]
