import { randomUUID } from "node:crypto"
import { sql } from "drizzle-orm"
import type { Tx } from "@/db"
import { builder } from "@/db/builder"

const branches = 30

/** Sixty thousand members on one roll, in thirty branches of seven workplaces, most of them asked: in this transaction alone. */
export async function sixtyThousand(tx: Tx) {
  // What the triggers keep of each row is not looked at, and takes a minute.
  await tx.execute(sql`select set_config('session_replication_role', 'replica', true)
    from pg_roles where rolname = current_user and rolsuper`)
  const build = builder(tx)
  const run = randomUUID().slice(0, 8)
  const employer = await build.employer(`Everyone ${run}`)
  await tx.execute(
    sql`insert into branches (name) select ${`${run} branch `} || n from generate_series(1, ${branches}) n`,
  )
  await tx.execute(sql`insert into workplaces (branch_id, employer_id, name)
    select id, ${employer.id}, name || ' workplace ' || n from branches, generate_series(1, 7) n where name like ${`${run}%`}`)
  await tx.execute(sql`insert into members (number, branch_id, workplace_id, first_name, last_name, phone)
    select ${run} || w.id || n, w.branch_id, w.id, 'Member', n::text, '+447700900123'
    from workplaces w, generate_series(1, 286) n where w.employer_id = ${employer.id}`)
  const [place] = await tx.execute<{ id: string; branch_id: string }>(
    sql`select id, branch_id from workplaces where employer_id = ${employer.id} limit 1`,
  )
  if (!place) throw new Error("no workplace")
  const email = () => `${randomUUID()}@example.org`
  const of = { branchId: place.branch_id }
  const organiser = await build.account("organiser", { name: "Organiser", email: email() })
  const secretary = await build.account("secretary", { name: "Secretary", email: email(), ...of })
  const rep = await build.account("rep", { name: "Rep", email: email(), ...of }, [place.id])
  const day = 86_400_000
  const ballot = await build.ballot(
    {
      name: `Sixty thousand ${run}`,
      kind: "statutory",
      opensAt: new Date(Date.now() - 10 * day),
      closesAt: new Date(Date.now() + 10 * day),
      lastSafePostingOn: new Date(Date.now() + 5 * day).toISOString().slice(0, 10),
    },
    [],
    organiser.id,
  )
  await tx.execute(sql`insert into roll_entries (ballot_id, member_id, branch_id, workplace_id, ballot_unit_id)
    select u.ballot_id, m.id, m.branch_id, m.workplace_id, u.id
    from members m join workplaces w on w.id = m.workplace_id join ballot_units u on u.ballot_id = ${ballot.id}
    where w.employer_id = ${employer.id}`)
  await tx.execute(sql`insert into contact_attempts
      (id, ballot_id, member_id, branch_id, workplace_id, account_id, made_at, channel, outcome)
    select gen_random_uuid(), ballot_id, member_id, branch_id, workplace_id, ${rep.id}, now() - interval '3 days', 'phone', 'spoke'
    from roll_entries where ballot_id = ${ballot.id} and lot % 10 < 6`)
  await tx.execute(sql`insert into pledges
      (id, ballot_id, member_id, branch_id, workplace_id, account_id, made_at, pledge, evidence)
    select id, ballot_id, member_id, branch_id, workplace_id, account_id, made_at, 'will_post', 'told_rep'
    from contact_attempts where ballot_id = ${ballot.id}`)
  await tx.execute(sql`insert into undoings
      (id, entry_id, ballot_id, member_id, branch_id, workplace_id, account_id, made_at)
    select gen_random_uuid(), id, ballot_id, member_id, branch_id, workplace_id, account_id, made_at
    from pledges where ballot_id = ${ballot.id} limit 5000`)
  await tx.execute(sql`insert into notes
      (id, ballot_id, member_id, branch_id, workplace_id, account_id, made_at, wording)
    select id, ballot_id, member_id, branch_id, workplace_id, account_id, made_at, 'After six'
    from contact_attempts where ballot_id = ${ballot.id} limit 5000`)
  await tx.execute(sql`insert into claims
      (ballot_id, member_id, branch_id, workplace_id, account_id, claimed_at, expires_at)
    select ballot_id, member_id, branch_id, workplace_id,
      case when row_number() over () % 50 = 0 then account_id else gen_random_uuid() end,
      made_at, made_at + interval '10 minutes'
    from contact_attempts where ballot_id = ${ballot.id} limit 5000`)
  await tx.execute(sql`select set_config('session_replication_role', 'origin', true)
    from pg_roles where rolname = current_user and rolsuper`)
  for (const table of [
    "members",
    "workplaces",
    "roll_entries",
    "contact_attempts",
    "pledges",
    "undoings",
    "notes",
    "member_counts",
    "branch_counts",
    "claims",
  ])
    await tx.execute(sql`analyze ${sql.identifier(table)}`)
  const [member] = await tx.execute<{ id: string }>(
    sql`select id from members where workplace_id = ${place.id} limit 1`,
  )
  return { ballot, place, member: { id: member?.id ?? "" }, organiser, secretary, rep }
}
