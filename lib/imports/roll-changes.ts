import { sql } from "drizzle-orm"
import type { Tx } from "@/db"
import { landRoll } from "./land-roll"
import type { Loading } from "./listed"
import { type RollChange, unknownWorkplace } from "./terms"

/** What a merge would change of who is on the roll and where, member by member, the first `limit` of each kind. */
export async function rollChanges(tx: Tx, loading: Loading, limit: number): Promise<RollChange[]> {
  await landRoll(tx, loading)
  const rows = await tx.execute<RollChange>(sql`with changes as (
    select 'leaving' as kind, m.number, m.last_name, m.first_name, ${place("w", "b")} as "from", null as "to"
    from gone join members m on m.id = gone.member_id ${standing}
    union all
    select case when not in_ballot then 'leaving' else 'moving' end, m.number, m.last_name, m.first_name,
      ${place("w", "b")}, ${listedPlace}
    from landing l join members m on m.id = l.member_id ${standing} join employers e on e.id = w.employer_id
    where on_roll and (not in_ballot or lower(b.name) <> lower(l.branch) or lower(e.name) <> lower(l.employer)
      or (l.workplace is null) <> w.is_unknown or lower(l.workplace) <> lower(w.name))
    union all
    select case when had_entry then 'returning' else 'joining' end, l.number, l.last_name, l.first_name, null, ${listedPlace}
    from landing l where in_ballot and not on_roll
  ), ranked as (
    select *, count(*) over (partition by kind)::int as "all",
      row_number() over (partition by kind order by last_name, first_name, number) as place
    from changes
  )
  select kind, number, concat_ws(' ', first_name, last_name) as name, "from", "to", "all" from ranked
  where place <= ${limit} order by kind, place`)
  return [...rows]
}

const standing = sql`join workplaces w on w.id = m.workplace_id join branches b on b.id = m.branch_id`
const place = (workplace: string, branch: string) => sql.raw(`${workplace}.name || ', ' || ${branch}.name`)
const listedPlace = sql`coalesce(l.workplace, ${unknownWorkplace}) || ', ' || l.branch
  || case when l.in_ballot then '' else ', ' || l.employer end`
