import { execFile } from "node:child_process"
import { randomUUID } from "node:crypto"
import { promisify } from "node:util"
import { expect, test } from "@playwright/test"
import { eq, sql } from "drizzle-orm"
import { bringUpToDate } from "@/db/bring-up-to-date"
import { type OwnerDatabase, openAsOwner } from "@/db/owner"
import { accounts, ballots, contactAttempts, pledges, reaches } from "@/db/schema"
import { callOrder } from "@/lib/contacts/call-order"
import { addDays, dayOf, daysBetween, localOf, weekday } from "@/lib/dates"
import { callList } from "@/lib/members/queries"
import { previousTurnouts } from "@/lib/previous/queries"
import { owner } from "@/tests/support/cast"

test.describe.configure({ mode: "serial", timeout: 120_000 })

const name = `demo_${randomUUID().slice(0, 8)}`
const url = Object.assign(new URL(process.env.DATABASE_URL ?? ""), { pathname: `/${name}` }).toString()
let db: OwnerDatabase
let printed = ""

async function loadDemo() {
  const run = promisify(execFile)
  const command = ["--conditions=react-server", "--import", "tsx", "db/demo.ts"]
  const { stdout } = await run(process.execPath, command, { env: { ...process.env, DATABASE_URL: url } })
  return stdout
}

test.beforeAll(async () => {
  const secret = process.env.AUTH_SECRET
  if (!secret) throw new Error("AUTH_SECRET is not set: the login role would be given another password")
  await owner.execute(sql`create database ${sql.identifier(name)}`)
  await bringUpToDate(url, secret)
  db = openAsOwner(url)
  printed = await loadDemo()
})

test.afterAll(async () => {
  await db.$client.end()
  await owner.execute(sql`drop database ${sql.identifier(name)} with (force)`)
})

const one = async <Row extends Record<string, unknown>>(query: ReturnType<typeof sql>) => {
  const [row] = await db.execute<Row>(query)
  if (!row) throw new Error("no row came back")
  return row
}

const payBallot = async () => {
  const [ballot] = await db.select().from(ballots).where(eq(ballots.kind, "statutory"))
  if (!ballot) throw new Error("there is no statutory ballot")
  return ballot
}

test("says whom anyone may sign in as, on one line, and loads itself once", async () => {
  const { signIns } = JSON.parse(printed)
  expect(signIns.map((each: { email: string }) => each.email)).toEqual([
    "rep@demo.example",
    "secretary@demo.example",
    "organiser@demo.example",
  ])
  expect(signIns[0].role).toBe("Rep")
  expect(await loadDemo()).toBe(printed)
  expect(await one(sql`select count(*)::int as branches from branches`)).toEqual({ branches: 12 })
})

test("has the shape of probation's union", async () => {
  const shape = await one<Record<string, number>>(sql`select
    (select count(*)::int from members) as members,
    (select count(*)::int from workplaces) as workplaces,
    (select count(*)::int from accounts where role = 'rep') as reps,
    (select count(*)::int from accounts where role = 'secretary') as secretaries,
    (select count(*)::int from accounts where role = 'organiser') as organisers,
    (select count(*)::int from workplaces w where not exists
      (select from reaches r where r.workplace_id = w.id)) as without_rep,
    (select count(distinct name)::int from accounts) as names,
    (select count(*)::int from accounts) as accounts`)
  expect(shape).toMatchObject({ members: 6100, secretaries: 12, organisers: 2 })
  expect(shape.workplaces).toBeGreaterThan(280)
  expect(shape.workplaces).toBeLessThan(330)
  expect(shape.reps).toBeGreaterThan(80)
  expect(shape.reps).toBeLessThan(110)
  expect(shape.without_rep).toBeGreaterThan(30)
  expect(shape.without_rep).toBeLessThan(50)
  expect(shape.names).toBeGreaterThan((shape.accounts ?? 0) * 0.95)
})

test("rings nobody: numbers are of the drama ranges, addresses of domains that do not exist", async () => {
  const strays = await db.execute(sql`
    select phone, email from members
    where phone !~ '^[+]44(7700900|1632960)[0-9]{3}$' or email !~ '^[a-z.]+[.][0-9]+@example[.]org$'
    union all
    select null, email from accounts where email !~ '@(example[.]org|demo[.]example)$'`)
  expect([...strays]).toEqual([])
  const { no_phone, no_email } = await one<Record<string, number>>(sql`select
    count(*) filter (where phone is null)::int as no_phone,
    count(*) filter (where email is null)::int as no_email from members`)
  expect(no_phone).toBeGreaterThan(100)
  expect(no_email).toBeGreaterThan(100)
})

test("is on day sixteen of a ballot that ends at noon", async () => {
  const { opensAt, closesAt, lastSafePostingOn, replacementsCloseOn } = await payBallot()
  const closesOn = dayOf(closesAt)
  expect(daysBetween(dayOf(opensAt), dayOf(new Date()))).toBe(15)
  expect(daysBetween(dayOf(opensAt), closesOn)).toBe(27)
  expect([localOf(opensAt).slice(11), localOf(closesAt).slice(11)]).toEqual(["12:00", "12:00"])
  let workingDays = 0
  for (let day = lastSafePostingOn; day < closesOn; day = addDays(day, 1)) {
    if (weekday(day) < 6) workingDays++
  }
  expect([workingDays, weekday(lastSafePostingOn) < 6]).toEqual([4, true])
  expect(replacementsCloseOn && replacementsCloseOn < lastSafePostingOn).toBe(true)
})

test("is lived in: about half asked, unevenly, more than twice each", async () => {
  const { id } = await payBallot()
  const life = await one<Record<string, number>>(sql`
    with places as (
      select workplace_id, avg((conversations > 0)::int) as coverage, sum(attempts) as attempts
      from roll_entries where ballot_id = ${id} group by workplace_id)
    select avg((conversations > 0)::int)::float as coverage,
      sum(attempts)::float / sum((attempts > 0)::int) as attempts,
      sum((pledge = 'posted')::int)::int as posted,
      sum((left_on is not null)::int)::int as departures,
      (select stddev(coverage)::float from places) as spread,
      (select count(*)::int from places where attempts = 0) as untouched,
      (select count(*)::int from undoings) as undoings,
      (select count(*)::int from notes) as notes
    from roll_entries where ballot_id = ${id}`)
  expect(life.coverage).toBeGreaterThan(0.44)
  expect(life.coverage).toBeLessThan(0.56)
  expect(life.attempts).toBeGreaterThan(2.1)
  expect(life.attempts).toBeLessThan(2.9)
  expect(life.posted).toBeGreaterThan(1000)
  expect(life.spread).toBeGreaterThan(0.2)
  for (const some of [life.untouched, life.undoings, life.notes, life.departures])
    expect(some).toBeGreaterThan(5)
})

test("knows what came back last time in every workplace: nowhere far from half", async () => {
  const last = await db.transaction(async (tx) => previousTurnouts(tx, (await payBallot()).id))
  const shares = last.filter(({ entitled }) => entitled > 20).map(({ entitled, cast }) => cast / entitled)
  expect([last.length > 280, Math.min(...shares) > 0.38, Math.max(...shares) < 0.58]).not.toContain(false)
})

test("what is kept on the roll equals a recount of the history", async () => {
  const wrong = await db.execute(sql`
    with standing as (
      select * from contact_attempts c where not exists (select from undoings u where u.entry_id = c.id)),
    tally as (
      select ballot_id, member_id, count(*) as attempts,
        count(*) filter (where outcome in ('spoke', 'call_back', 'asked_not_to_be_contacted')) as conversations,
        (array_agg(outcome order by made_at desc))[1] as last_outcome,
        (array_agg(follow_up_at order by made_at desc))[1] as follow_up_at
      from standing group by 1, 2),
    said as (
      select distinct on (ballot_id, member_id) ballot_id, member_id, pledge, made_at from pledges p
      where not exists (select from undoings u where u.entry_id = p.id)
      order by ballot_id, member_id, made_at desc)
    select r.member_id from roll_entries r
    left join tally t using (ballot_id, member_id) left join said s using (ballot_id, member_id)
    where (r.attempts, r.conversations) <> (coalesce(t.attempts, 0), coalesce(t.conversations, 0))
      or r.last_outcome is distinct from t.last_outcome or r.follow_up_at is distinct from t.follow_up_at
      or r.pledge is distinct from s.pledge or r.pledged_at is distinct from s.made_at`)
  expect([...wrong]).toEqual([])
})

test("nothing is said before the papers go out but that people will post, and nothing after now", async () => {
  const { opensAt } = await payBallot()
  const now = new Date()
  const said = await db.select().from(pledges)
  expect(said.filter(({ madeAt, pledge }) => madeAt < opensAt && pledge !== "will_post")).toEqual([])
  const tries = await db.select().from(contactAttempts)
  const astray = [...said, ...tries].filter((row) => row.madeAt > row.recordedAt || row.recordedAt > now)
  expect(astray).toEqual([])
})

test("the rep who signs in has 52 members, with every reason to ask and to leave alone", async () => {
  const { id, replacementsCloseOn } = await payBallot()
  const places = await db
    .select({ id: reaches.workplaceId })
    .from(reaches)
    .innerJoin(accounts, eq(accounts.id, reaches.accountId))
    .where(eq(accounts.email, "rep@demo.example"))
  const everyone = await db.transaction((tx) => callList(tx, id))
  const mine = everyone.filter(({ workplaceId }) => places.some((place) => place.id === workplaceId))
  expect([places.length, mine.length]).toEqual([2, 52])
  const endOfDay = new Date(Date.parse(`${dayOf(new Date())}T23:00Z`))
  const order = callOrder(mine, { now: endOfDay, phase: "open", replacementsCloseOn })
  expect(order.groups.map(({ tier }) => tier)).toEqual([
    "follow_up",
    "not_asked",
    "not_arrived",
    "will_post",
    "undecided",
    "later",
  ])
  expect(order.resting.map(({ why }) => why)).toEqual(["posted", "rather_not_say", "wont_vote", "asked_not"])
})
