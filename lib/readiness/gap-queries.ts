import { sql } from "drizzle-orm"
import type { Tx } from "@/db"
import { givenWorkplaces, rollAndLikes, wants } from "./gap-rows"
import type { Likeness, MemberGap } from "./terms"

export const onGapPage = 50

export type GapMember = {
  id: string
  name: string
  number: string
  workplace: string
  branch: string
  hasUsableAddress: boolean | null
  likeness: Likeness | null
}

type Which = { branchId?: string; page: number }

const within = (branchId: string | undefined) => (branchId ? sql`and roll.branch_id = ${branchId}` : sql``)
const paged = (page: number) => sql`limit ${onGapPage} offset ${(page - 1) * onGapPage}`

/** One page of the members of whom something is missing; those perhaps listed twice stand by those they are like. */
export async function membersWanting(tx: Tx, ballotId: string, gap: MemberGap, { branchId, page }: Which) {
  const rows = await tx.execute<GapMember>(sql`
    with ${rollAndLikes(ballotId)}, wanting as (
      select roll.*, case when roll.email in (select email from like_email) then 'email'
        when (roll.phone, roll.first) in (select phone, first from like_phone) then 'phone'
        when (roll.workplace_id, roll.folded) in (select workplace_id, folded from like_name) then 'name'
        end as likeness
      from roll where ${wants[gap]} ${within(branchId)}
    )
    select m.id, m.first_name || ' ' || m.last_name as name, m.number, w.name as workplace, b.name as branch,
      m.has_usable_address as "hasUsableAddress", ${gap === "doubled" ? sql`likeness` : sql`null::text as likeness`}
    from wanting join members m on m.id = wanting.id
    join workplaces w on w.id = wanting.workplace_id join branches b on b.id = wanting.branch_id
    order by ${gap === "doubled" ? alike : sql`b.name, w.name`}, m.last_name, m.first_name, m.number ${paged(page)}`)
  return [...rows]
}

const alike = sql`likeness, case likeness when 'email' then wanting.email when 'phone' then wanting.phone || wanting.first
  else wanting.workplace_id || wanting.folded end`

export type PlaceWithoutRep = { id: string; name: string; branch: string; entitled: number }

/** One page of the workplaces with members on the roll and nobody to ask them, the fullest first. */
export async function placesWithoutRep(tx: Tx, ballotId: string, { branchId, page }: Which) {
  const rows = await tx.execute<PlaceWithoutRep>(sql`
    select w.id, w.name, b.name as branch, count(*)::int as entitled
    from roll_entries roll join workplaces w on w.id = roll.workplace_id join branches b on b.id = roll.branch_id
    where roll.ballot_id = ${ballotId} and roll.left_on is null and not w.is_unknown
      and w.id not in (${givenWorkplaces}) ${within(branchId)}
    group by w.id, b.id order by entitled desc, w.name, w.id ${paged(page)}`)
  return [...rows]
}
