import { sql } from "drizzle-orm"
import type { Tx } from "@/db"

export type Told = {
  /** Null: the members, all together. */
  employerId: string | null
  name: string
  /** The day they were told the figures that stand. */
  toldOn: string | null
  /** They were told figures that were put right afterwards. */
  wasToldBefore: boolean
}

/** The members and every employer of a ballot, and when each was told the result that was declared at `declaredAt`. */
export async function whoToTell(tx: Tx, ballotId: string, declaredAt: Date): Promise<Told[]> {
  const rows = await tx.execute<Told>(sql`
    with who as (
      select null::uuid as id, 'Members' as name
      union select e.id, e.name from employers e where e.id in (
        select employer_id from ballot_employers where ballot_id = ${ballotId}
        union select employer_id from ballot_units where ballot_id = ${ballotId}
        union select w.employer_id from ballot_units u join workplaces w on w.id = u.workplace_id
          where u.ballot_id = ${ballotId}))
    select who.id as "employerId", who.name,
      (min(t.told_on) filter (where t.recorded_at >= ${declaredAt.toISOString()}))::text as "toldOn",
      count(*) filter (where t.recorded_at < ${declaredAt.toISOString()}) > 0 as "wasToldBefore"
    from who left join result_tellings t on t.ballot_id = ${ballotId} and t.employer_id is not distinct from who.id
    group by who.id, who.name order by who.id is not null, who.name`)
  return [...rows]
}

export const untold = (everyone: readonly Told[]) => everyone.filter(({ toldOn }) => toldOn === null)

/** The units whose figures an employer is told: those of its own, or the whole ballot’s where it is one count. */
export async function unitsOfEmployer(tx: Tx, ballotId: string, employerId: string) {
  const rows = await tx.execute<{ id: string }>(sql`
    select u.id from ballot_units u left join workplaces w on w.id = u.workplace_id
    where u.ballot_id = ${ballotId}
      and coalesce(u.employer_id, w.employer_id, ${employerId}::uuid) = ${employerId}::uuid`)
  return rows.map(({ id }) => id)
}
