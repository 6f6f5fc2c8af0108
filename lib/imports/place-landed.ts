import { sql } from "drizzle-orm"
import type { Tx } from "@/db"
import { orderedId } from "./ordered-id"
import { unknownWorkplace } from "./terms"

/** Creates the places that landed rows name and gives each row its own. Leaves `placed`, those of one workplace together. */
export async function placeLanded(tx: Tx) {
  await createPlaces(tx)
  await tx.execute(sql`create temp table known_places on commit drop as
    select distinct on (branch, employer, workplace) * from (
      select w.id as workplace_id, w.branch_id, w.employer_id, lower(b.name) as branch, lower(e.name) as employer,
        key as workplace
      from workplaces w join branches b on b.id = w.branch_id join employers e on e.id = w.employer_id
      cross join lateral (select lower(w.name) union select '' where w.is_unknown) as keys (key)
    ) places`)
  await tx.execute(sql`analyze known_places`)
  const { count } = await tx.execute(sql`create temp table placed on commit drop as
    select line, number, first_name, last_name, phone, email, grade, has_usable_address, had_entry, on_roll, in_ballot,
      differs, is_new, branch_id, workplace_id, employer_id, nth, coalesce(member_id, ${orderedId(sql`nth`)}) as member_id
    from (
      select l.*, k.branch_id, k.workplace_id, k.employer_id,
        row_number() over (order by k.workplace_id, l.line) as nth
      from landing l join known_places k on k.branch = lower(l.branch) and k.employer = lower(l.employer)
        and k.workplace = coalesce(lower(l.workplace), '')
    ) as in_order`)
  await tx.execute(
    sql`analyze placed (member_id, workplace_id, employer_id, in_ballot, had_entry, on_roll, differs, is_new)`,
  )
  const [all] = await tx.execute<{ rows: number }>(sql`select count(*)::int as rows from landing`)
  if (count !== all?.rows) throw new Error("a row of the file has no place, or two")
  return count
}

async function createPlaces(tx: Tx) {
  await tx.execute(sql`insert into branches (name)
    select distinct on (lower(branch)) branch from landing order by lower(branch), line
    on conflict (lower(name)) do nothing`)
  await tx.execute(sql`insert into employers (name)
    select distinct on (lower(employer)) employer from landing order by lower(employer), line
    on conflict (lower(name)) do nothing`)
  await tx.execute(sql`insert into workplaces (branch_id, employer_id, name, is_unknown)
    select distinct on (b.id, e.id, lower(l.workplace))
      b.id, e.id, coalesce(l.workplace, ${unknownWorkplace}), l.workplace is null
    from (select branch, employer, workplace, min(line) as line from landing group by 1, 2, 3) l
    join branches b on lower(b.name) = lower(l.branch)
    join employers e on lower(e.name) = lower(l.employer)
    where l.workplace is not null
      or not exists (select from workplaces w where w.branch_id = b.id and w.employer_id = e.id and w.is_unknown)
    order by b.id, e.id, lower(l.workplace), l.line
    on conflict (branch_id, employer_id, lower(name)) do update set is_unknown = true where excluded.is_unknown`)
}
