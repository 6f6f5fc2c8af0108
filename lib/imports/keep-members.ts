import { sql } from "drizzle-orm"
import type { Tx } from "@/db"
import { type Loading, listed } from "./listed"
import { refreshStatistics } from "./refresh-statistics"
import { unknownWorkplace } from "./terms"

/** Creates the places a file names and brings its members up to date. Leaves `landing`, a table of this transaction. */
export async function keepMembers(tx: Tx, loading: Loading, now: Date) {
  await land(tx, loading)
  await createPlaces(tx)
  await placeLanded(tx)
  await updateKnown(tx, now)
  await addUnknown(tx, now)
}

/** The usable rows as they are before anything changes, each with the id its member has or will have. */
async function land(tx: Tx, loading: Loading) {
  await tx.execute(sql`create temp table landing (
    line int, number text, first_name text, last_name text, phone text, email text, grade text,
    branch text, employer text, workplace text, has_usable_address boolean, member_id uuid,
    had_entry boolean, on_roll boolean, in_ballot boolean, differs boolean, is_new boolean, branch_id uuid, workplace_id uuid, employer_id uuid
  ) on commit drop`)
  await tx.execute(sql`insert into landing
    select line, number, first_name, last_name, phone, email, grade, branch, employer, workplace,
      has_usable_address, coalesce(member_id, gen_random_uuid()),
      had_entry, on_roll, in_ballot, differs, member_id is null
    from (${listed(loading)}) as listed`)
  await tx.execute(sql`analyze landing (branch, employer, workplace)`)
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
    from landing l
    join branches b on lower(b.name) = lower(l.branch)
    join employers e on lower(e.name) = lower(l.employer)
    where l.workplace is not null
      or not exists (select from workplaces w where w.branch_id = b.id and w.employer_id = e.id and w.is_unknown)
    order by b.id, e.id, lower(l.workplace), l.line
    on conflict (branch_id, employer_id, lower(name)) do update set is_unknown = true where excluded.is_unknown`)
}

async function placeLanded(tx: Tx) {
  const place = sql`update landing l
    set branch_id = w.branch_id, employer_id = w.employer_id, workplace_id = w.id
    from workplaces w join branches b on b.id = w.branch_id join employers e on e.id = w.employer_id
    where lower(b.name) = lower(l.branch) and lower(e.name) = lower(l.employer)`
  await tx.execute(sql`${place} and lower(w.name) = lower(l.workplace)`)
  await tx.execute(sql`${place} and w.is_unknown and l.workplace is null`)
  await tx.execute(
    sql`analyze landing (member_id, workplace_id, employer_id, in_ballot, had_entry, on_roll, is_new)`,
  )
}

/** A member who moves takes their place on every roll with them, and their history: the keys follow. */
async function updateKnown(tx: Tx, now: Date) {
  await tx.execute(sql`update members m set
      first_name = l.first_name, last_name = l.last_name, phone = l.phone, email = l.email, grade = l.grade,
      has_usable_address = l.has_usable_address, branch_id = l.branch_id, workplace_id = l.workplace_id, updated_at = ${now.toISOString()}
    from landing l where l.member_id = m.id and l.differs`)
}

async function addUnknown(tx: Tx, now: Date) {
  const at = now.toISOString()
  const { count } =
    await tx.execute(sql`insert into members (id, number, branch_id, workplace_id, first_name, last_name,
      phone, email, grade, has_usable_address, created_at, updated_at)
    select member_id, number, branch_id, workplace_id, first_name, last_name,
      phone, email, grade, has_usable_address, ${at}::timestamptz, ${at}::timestamptz
    from landing where is_new order by workplace_id, line`)
  await refreshStatistics(tx, "members", count)
}
