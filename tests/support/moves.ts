import { sql } from "drizzle-orm"
import { rollEvents } from "@/db/schema"
import type { RollEventKind, RollReason } from "@/lib/roll/terms"
import { type Cast, owner } from "./cast"

type Member = { id: string; branchId: string; workplaceId: string }

/** A move as it stands in the history, on the day and at the moment given. */
export async function moved(
  { ballot, people }: Cast,
  { id, branchId, workplaceId }: Member,
  [kind, reason, happenedOn]: [RollEventKind, RollReason, string],
  recordedAt = new Date(),
) {
  await owner.insert(rollEvents).values({
    ...{ ballotId: ballot.id, memberId: id, branchId, workplaceId, accountId: people.organiser.id },
    ...{ kind, reason, happenedOn, recordedAt },
  })
}

/** Puts the loading of a ballot’s roll on an earlier day. */
export async function loadedOn({ ballot }: Cast, day: string) {
  await owner.execute(sql`update ballots set created_at = ${`${day}T09:00Z`} where id = ${ballot.id}`)
  await owner.execute(sql`update roll_events set happened_on = ${day}, recorded_at = ${`${day}T09:00Z`}
    where ballot_id = ${ballot.id} and reason = 'loaded'`)
}

/** What is kept of the counts of a workplace beside a count afresh of its roll: the two are to be the same. */
export async function countsOf({ ballot }: Cast, place: { id: string }) {
  type Row = { what: string; members: number }
  const kept = await owner.execute<Row>(sql`
    select concat_ws(' ', tally, day) as what, sum(members)::int as members from member_counts
    where ballot_id = ${ballot.id} and workplace_id = ${place.id} group by 1 having sum(members) <> 0 order by 1`)
  const afresh = await owner.execute<Row>(sql`
    select concat_ws(' ', t.tally, t.day) as what, count(*)::int as members
    from roll_entries r cross join lateral tallied(r) t
    where r.ballot_id = ${ballot.id} and r.workplace_id = ${place.id} group by 1 order by 1`)
  return { kept: [...kept], afresh: [...afresh] }
}
