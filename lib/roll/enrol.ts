import { sql } from "drizzle-orm"
import type { Tx } from "@/db"
import { NotFound, Refusal } from "@/lib/refusal"

type Place = { branch_id: string; workplace_id: string; employer: string; covered: boolean }

/** Gives a known member a first place on the roll, in the unit of their workplace, and says where that is. */
export async function enrol(tx: Tx, ballotId: string, memberId: string) {
  const [place] = await tx.execute<Place>(sql`
    select m.branch_id, m.workplace_id, e.name as employer,
      exists (select from ballot_employers c where c.ballot_id = ${ballotId} and c.employer_id = e.id) as covered
    from members m join workplaces w on w.id = m.workplace_id join employers e on e.id = w.employer_id
    where m.id = ${memberId}`)
  if (!place) throw new NotFound()
  if (!place.covered) throw new Refusal(`They work for ${place.employer}, which this ballot does not cover.`)
  const { count } =
    await tx.execute(sql`insert into roll_entries (ballot_id, member_id, branch_id, workplace_id, ballot_unit_id)
    values (${ballotId}, ${memberId}, ${place.branch_id}, ${place.workplace_id},
      unit_for(${ballotId}, ${place.workplace_id}))
    on conflict do nothing`)
  if (count === 0) throw new Refusal("They are on the roll already.")
  return { branchId: place.branch_id, workplaceId: place.workplace_id }
}
