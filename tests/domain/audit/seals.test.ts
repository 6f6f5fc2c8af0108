import { randomUUID } from "node:crypto"
import { type SQL, sql } from "drizzle-orm"
import { type Tx, withJobs, withReach } from "@/db"
import { checkAudit } from "@/lib/audit/check-audit"
import { recordAct } from "@/lib/audit/record-act"
import { eraseBallots } from "@/lib/jobs/erase-ballots"
import { actorFor, type Cast, expect, owner, test } from "@/tests/support/cast"
import { closed, declared, livedThrough } from "@/tests/support/lived-through"
import { neverWas } from "@/tests/support/never-was"

const seal = (tx: Pick<Tx, "execute">) => tx.execute(sql`select seal_audit()`)
const faults = (tx: Tx) =>
  tx.execute<{ fault: string; act_id: string | null; seal_id: number | null }>(
    // Seals below the first are the reach matrix's.
    sql`select fault, act_id, seal_id from check_audit() where coalesce(seal_id, 2) > 1`,
  )

/** Five acts of the cast's rep, sealed after five others; then `tampering`, and what is found that was not found before. */
function found(cast: Cast, tampering: (ids: number[]) => SQL, sealAgain = false) {
  return neverWas(async (tx) => {
    await fiveActs(tx, cast)
    await seal(tx)
    const ids = await fiveActs(tx, cast)
    await seal(tx)
    const before = new Set((await faults(tx)).map((fault) => JSON.stringify(fault)))
    await tx.execute(tampering(ids))
    if (sealAgain) await seal(tx)
    const all = await faults(tx)
    return { ids, faults: all.filter((fault) => !before.has(JSON.stringify(fault))) }
  })
}

async function fiveActs(tx: Tx, { people, branch, ballot, members }: Cast) {
  const rows = await tx.execute<{ id: string }>(sql`
    insert into audit (account_id, act, branch_id, ballot_id, subject_id, people, detail)
    select ${people.rep.id}, 'contact.log', ${branch.id}, ${ballot.id}, ${members.tom.id}, 1, '{"way": "told"}'
    from generate_series(1, 5) returning id`)
  return rows.map(({ id }) => Number(id))
}

const changes: Record<string, (ids: number[]) => SQL> = {
  "who did it": ([id]) => sql`update audit set account_id = ${randomUUID()} where id = ${id}`,
  "when it was": ([id]) => sql`update audit set at = at + interval '1 second' where id = ${id}`,
  "what it was": ([id]) => sql`update audit set act = 'contact.undo' where id = ${id}`,
  "how many it touched": ([id]) => sql`update audit set people = 2 where id = ${id}`,
  "whom it was about": ([id]) => sql`update audit set subject_id = null where id = ${id}`,
  "what it tells": ([id]) => sql`update audit set detail = '{}' where id = ${id}`,
  "its salt": ([id]) => sql`update audit set salt = '\\x00' where id = ${id}`,
}

for (const [what, tampering] of Object.entries(changes))
  test(`an act is found out whose owner changed ${what}`, async ({ cast }) => {
    const { ids, faults } = await found(cast, tampering)
    expect(faults).toEqual([{ fault: "changed", act_id: String(ids[0]), seal_id: null }])
  })

test("a change is found out though the act's own digest was made to fit", async ({ cast }) => {
  const { faults } = await found(
    cast,
    ([id]) => sql`with changed as (select id, act_digest(a, act_about(a, a.salt)) as fits
        from (select (jsonb_populate_record(a, '{"people": 9}')).* from audit a where a.id = ${id}) a)
      update audit a set people = 9, digest = fits from changed where a.id = changed.id`,
  )
  expect(faults).toMatchObject([{ fault: "broken" }])
})

test("an act emptied of its person as an erasure would is found out", async ({ cast }) => {
  const { ids, faults } = await found(
    cast,
    ([
      id,
    ]) => sql`update audit a set erased = act_about(a, a.salt), salt = null, subject_id = null, detail = '{}'
      where id = ${id}`,
  )
  expect(faults).toEqual([{ fault: "emptied", act_id: String(ids[0]), seal_id: null }])
})

test("acts that are gone are found out, in the middle and at the end", async ({ cast }) => {
  const one = await found(cast, (ids) => sql`delete from audit where id = ${ids[2]}`)
  expect(one.faults).toMatchObject([{ fault: "missing", act_id: String(one.ids[2]) }])
  const all = await found(cast, (ids) => sql`delete from audit where id >= ${ids[0]}`)
  expect(all.faults).toMatchObject([{ fault: "missing", act_id: String(all.ids[0]) }])
})

test("an act put in later is found out, and so is one put into a seal", async ({ cast }) => {
  const late = await found(
    cast,
    () => sql`insert into audit (at, act) values (now() - interval '40 days', 'roll.merge')`,
    true,
  )
  expect(late.faults.map(({ fault }) => fault)).toContain("put in later")
  const into = await found(
    cast,
    () => sql`with forged as (insert into audit (act) values ('roll.merge') returning id)
      update audit_seals set acts = acts + 1, ids = ids + int8multirange(int8range(forged.id, forged.id, '[]'))
      from forged where audit_seals.id = (select max(id) from audit_seals)`,
  )
  expect(into.faults).toMatchObject([{ fault: "broken" }])
})

test("a seal changed, or taken away, is found out", async ({ cast }) => {
  const moved = await found(
    cast,
    () => sql`update audit_seals set sealed_at = sealed_at - interval '1 second'
      where id = (select max(id) from audit_seals)`,
  )
  expect(moved.faults).toMatchObject([{ fault: "broken" }])
  const gone = await found(
    cast,
    () => sql`delete from audit_seals where id = (select max(id) - 1 from audit_seals)`,
  )
  expect(gone.faults.map(({ fault }) => fault)).toEqual(expect.arrayContaining(["seals missing", "broken"]))
  const last = await found(
    cast,
    (ids) => sql`with gone as (delete from audit_seals where id = (select max(id) from audit_seals))
      update audit a set at = at - interval '2 days' where id = ${ids[0]}`,
  )
  expect(last.faults.map(({ fault }) => fault)).toContain("unsealed")
})

test("an erasure of a ballot is no tampering, and leaves nothing by which to guess whom an act was about", async ({
  cast,
  as,
}) => {
  await livedThrough(cast, as)
  await owner.transaction(seal)
  await closed(cast, 40)
  await declared(cast, { ago: 29 })
  await eraseBallots(new Date())
  await owner.transaction(seal)
  const rows = await owner.execute<{ fault: string | null; salt: unknown; proved: boolean }>(sql`
    select fault_of_act(a) as fault, salt, digest = act_digest(a, erased) as proved from audit a
    where ballot_id = ${cast.ballot.id} and act ~ '^(contact|note|queue|replacement)[.]'`)
  expect(rows.length).toBeGreaterThan(2)
  for (const row of rows) expect(row).toEqual({ fault: null, salt: null, proved: true })
  const [all] = await owner.execute(
    sql`select count(*)::int as faulty from audit a where ballot_id = ${cast.ballot.id} and fault_of_act(a) is not null`,
  )
  expect(all).toEqual({ faulty: 0 })
})

test("one who is still writing keeps nobody waiting, and is sealed the next time, once", async ({ cast }) => {
  const actor = await actorFor(cast.people.rep)
  const act = () => ({ ballotId: cast.ballot.id, subjectId: randomUUID() })
  const [early, late] = [act(), act()]
  const held = async ({ subjectId }: { subjectId: string }) => {
    const rows = await owner.execute(
      sql`select s.id from audit a join audit_seals s on s.ids @> a.id where a.subject_id = ${subjectId}`,
    )
    return rows.length
  }
  await withReach(actor, async (tx) => {
    await recordAct(tx, actor, "contact.log", early)
    await withReach(actor, (other) => recordAct(other, actor, "contact.log", late))
    await withJobs(seal)
    expect(await held(late)).toBe(1)
  })
  expect(await held(early)).toBe(0)
  await Promise.all([withJobs(seal), withJobs(seal), withJobs(seal)])
  expect(await held(early)).toBe(1)
  expect(await held(late)).toBe(1)
})

test("nobody who acts through the app says when it was, or brings a digest along", async ({ cast }) => {
  const actor = await actorFor(cast.people.rep)
  const subject = randomUUID()
  await withReach(actor, (tx) =>
    tx.execute(sql`insert into audit (at, account_id, act, subject_id, digest)
      values ('2020-01-01', ${actor.accountId}, 'contact.log', ${subject}, '\\x00')`),
  )
  const [row] = await owner.execute(sql`
    select at > now() - interval '1 minute' as is_now, fault_of_act(a) as fault from audit a where subject_id = ${subject}`)
  expect(row).toEqual({ is_now: true, fault: null })
})

test("what is wrong is said in words, and so is a head that is in no seal", async ({ cast }) => {
  const said = await neverWas(async (tx) => {
    const [id] = await fiveActs(tx, cast)
    await seal(tx)
    const [newest] = await tx.execute<{ head: string }>(
      sql`select encode(hash, 'hex') as head from audit_seals order by id desc limit 1`,
    )
    const head = newest?.head ?? ""
    const whole = await checkAudit(tx, head.slice(0, 16))
    await tx.execute(sql`update audit set people = 9 where id = ${id}`)
    return { id, head, whole, after: await checkAudit(tx, "0123456789abcdef") }
  })
  expect(said.whole.standing).toContain(`unbroken, and the head you kept is among them.\nHead ${said.head}`)
  expect(said.whole.wrong.join()).not.toContain("is in no seal")
  expect(said.after.wrong).toContain(`Act ${said.id} was changed after it was written.`)
  expect(said.after.wrong.at(-1)).toContain("The head you kept, 0123456789abcdef, is in no seal")
})
