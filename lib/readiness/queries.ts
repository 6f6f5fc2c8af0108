import { sql } from "drizzle-orm"
import type { Tx } from "@/db"
import { givenWorkplaces, rollAndLikes, wants } from "./gap-rows"
import type { Gap } from "./terms"

export type BranchReadiness = Record<Gap, number> & {
  id: string
  name: string
  entitled: number
  /** Known to have none, of those in `address`; of the others nothing is known. */
  withoutAddress: number
  /** With an address, a workplace, and a phone or an email. */
  complete: number
  workplaces: number
}

/** What is missing in each branch in reach with members on a ballot’s roll. */
export async function readinessByBranch(tx: Tx, ballotId: string): Promise<BranchReadiness[]> {
  const rows = await tx.execute<BranchReadiness>(sql`
    with ${rollAndLikes(ballotId)}, given as materialized (${givenWorkplaces}), places as (
      select branch_id, count(*)::int as workplaces,
        count(*) filter (where workplace_id not in (select workplace_id from given))::int as rep
      from (select distinct branch_id, workplace_id from roll where not is_unknown) as place group by branch_id
    ), people as (
      select branch_id, count(*)::int as entitled,
        count(*) filter (where has_usable_address is false)::int as "withoutAddress",
        count(*) filter (where ${wants.address})::int as address,
        count(*) filter (where ${wants.workplace})::int as workplace,
        count(*) filter (where ${wants.contact})::int as contact,
        count(*) filter (where ${wants.doubled})::int as doubled,
        count(*) filter (where not (${wants.address} or ${wants.workplace} or ${wants.contact}))::int as complete
      from roll group by branch_id
    )
    select b.id, b.name, people.*, coalesce(places.workplaces, 0) as workplaces, coalesce(places.rep, 0) as rep
    from people join branches b on b.id = people.branch_id left join places on places.branch_id = b.id
    order by b.name, b.id`)
  return [...rows]
}

/** Several branches taken together. */
export function inAll(branches: readonly BranchReadiness[]) {
  const sum = (of: (branch: BranchReadiness) => number) =>
    branches.reduce((all, branch) => all + of(branch), 0)
  return {
    entitled: sum(({ entitled }) => entitled),
    complete: sum(({ complete }) => complete),
    withoutAddress: sum(({ withoutAddress }) => withoutAddress),
    workplaces: sum(({ workplaces }) => workplaces),
    address: sum(({ address }) => address),
    workplace: sum(({ workplace }) => workplace),
    contact: sum(({ contact }) => contact),
    doubled: sum(({ doubled }) => doubled),
    rep: sum(({ rep }) => rep),
  }
}

/** The employers of a ballot, with where notices to them are sent. */
export async function employersToNotify(tx: Tx, ballotId: string) {
  type Row = { id: string; name: string; noticeAddress: string | null }
  const rows = await tx.execute<Row>(sql`
    select e.id, e.name, e.notice_address as "noticeAddress"
    from ballot_employers be join employers e on e.id = be.employer_id
    where be.ballot_id = ${ballotId} order by e.notice_address is not null, e.name`)
  return [...rows]
}
