import { sql } from "drizzle-orm"
import type { Tx } from "@/db"
import { landRoll } from "./land-roll"
import type { Loading } from "./listed"
import { nearNames } from "./near-names"
import type { NewName } from "./terms"

type Found = { kind: "branch" | "employer" | "workplace"; name: string; within: string; people: number }

/** The branches, employers and workplaces that a merge would create, those probably misspelt pointed out. */
export async function newNames(tx: Tx, loading: Loading) {
  await landRoll(tx, loading)
  const found = await tx.execute<Found>(sql`
    select 'branch' as kind, min(branch) as name, '' as within, count(*)::int as people
    from landing where lower(branch) not in (select lower(name) from branches) group by lower(branch)
    union all
    select 'employer', min(employer), '', count(*)::int
    from landing where lower(employer) not in (select lower(name) from employers) group by lower(employer)
    union all
    select 'workplace', min(workplace), min(branch), count(*)::int
    from landing where workplace is not null
      and (lower(branch), lower(employer), lower(workplace)) not in (
        select lower(b.name), lower(e.name), lower(w.name) from workplaces w
        join branches b on b.id = w.branch_id join employers e on e.id = w.employer_id)
    group by lower(branch), lower(employer), lower(workplace)
    order by kind, within, name`)
  const known = await tx.execute<{ kind: string; name: string }>(sql`
    select 'branch' as kind, name from branches union all select 'employer', name from employers
    union all select distinct 'workplace', name from workplaces`)
  const ofKind = (kind: Found["kind"]): NewName[] => {
    const fresh = found.filter((one) => one.kind === kind)
    const near = nearNames(
      fresh.map(({ name }) => name),
      known.filter((one) => one.kind === kind).map(({ name }) => name),
    )
    return fresh.map(({ name, within, people }) => ({ name, within, people, near: near.get(name) }))
  }
  return { branches: ofKind("branch"), employers: ofKind("employer"), workplaces: ofKind("workplace") }
}
