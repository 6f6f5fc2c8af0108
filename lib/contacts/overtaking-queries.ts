import { sql } from "drizzle-orm"
import type { Tx } from "@/db"
import type { Evidence, Pledge } from "@/lib/pledges/terms"

export type Overtaking = {
  pledgeId: string
  memberId: string
  name: string
  /** Who logged it; null for the member's own link, and for somebody outside the branch. */
  by: string | null
  evidence: Evidence
  pledge: Pledge
}

type Row = {
  id: string
  member_id: string
  name: string
  by: string | null
  evidence: Evidence
  pledge: Pledge
}

const standing = (pledge: string) =>
  sql`not exists (select from undoings u where u.entry_id = ${sql.raw(pledge)}.id)`

/** Where a newer pledge, another one, counts instead of one's own of the last three days, and has not been seen. */
export async function overtakings(tx: Tx, ballotId: string, now: Date): Promise<Overtaking[]> {
  const since = new Date(now.getTime() - 3 * 86_400_000).toISOString()
  const rows = await tx.execute<Row>(sql`
    select newest.id, own.member_id, m.first_name || ' ' || m.last_name as name, a.name as by,
      newest.evidence, newest.pledge
    from (
      select distinct on (member_id) * from pledges p
      where account_id = (select acting_account()) and made_at > ${since} and ballot_id = ${ballotId} and ${standing("p")}
      order by member_id, made_at desc, recorded_at desc
    ) own
    cross join lateral (
      select * from pledges p
      where p.member_id = own.member_id and p.ballot_id = own.ballot_id and ${standing("p")}
      order by made_at desc, recorded_at desc, id desc limit 1
    ) newest
    join members m on m.id = own.member_id
    left join accounts a on a.id = newest.account_id
    where newest.account_id is distinct from own.account_id and newest.pledge <> own.pledge
      and not exists (select from overtakings_seen s
        where s.pledge_id = newest.id and s.account_id = own.account_id)
    order by newest.made_at desc limit 5`)
  return rows.map(({ id, member_id, ...row }) => ({ pledgeId: id, memberId: member_id, ...row }))
}
