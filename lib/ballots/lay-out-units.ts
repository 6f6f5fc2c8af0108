import { type SQL, sql } from "drizzle-orm"
import type { Tx } from "@/db"
import type { Aggregation } from "./terms"

/**
 * Gives a ballot the units in which its votes are counted, and moves its roll into them. Harmless when they stand
 * already. A workplace becomes a unit with its first place on the roll.
 */
export async function layOutUnits(tx: Tx, ballotId: string, aggregation: Aggregation) {
  await tx.execute(
    sql`insert into ballot_units (ballot_id, employer_id, workplace_id) ${unitsOf[aggregation](ballotId)} on conflict do nothing`,
  )
  await tx.execute(sql`update roll_entries r set ballot_unit_id = u.id
    from workplaces w, ballot_units u
    where r.ballot_id = ${ballotId} and w.id = r.workplace_id and u.ballot_id = r.ballot_id
      and ${counted[aggregation]} and r.ballot_unit_id <> u.id`)
  await tx.execute(sql`delete from ballot_units u where ballot_id = ${ballotId} and (${shape[aggregation]}) is not true
    and not exists (select from roll_entries r where r.ballot_id = u.ballot_id and r.ballot_unit_id = u.id)`)
}

const unitsOf: Record<Aggregation, (ballotId: string) => SQL> = {
  aggregated: (ballotId) => sql`values (${ballotId}::uuid, null::uuid, null::uuid)`,
  by_employer: (ballotId) => sql`
    select ballot_id, employer_id, null::uuid from ballot_employers where ballot_id = ${ballotId}`,
  by_workplace: (ballotId) => sql`
    select distinct ballot_id, null::uuid, workplace_id from roll_entries where ballot_id = ${ballotId}`,
}

/** Which unit counts the votes of a workplace `w`. */
const counted: Record<Aggregation, SQL> = {
  aggregated: sql`u.employer_id is null and u.workplace_id is null`,
  by_employer: sql`u.employer_id = w.employer_id`,
  by_workplace: sql`u.workplace_id = w.id`,
}

const shape: Record<Aggregation, SQL> = {
  aggregated: sql`u.employer_id is null and u.workplace_id is null`,
  by_employer: sql`u.employer_id in (select employer_id from ballot_employers where ballot_id = u.ballot_id)`,
  by_workplace: sql`u.workplace_id is not null`,
}
