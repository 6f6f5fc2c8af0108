import { randomUUID } from "node:crypto"
import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { setTimeout as sleep } from "node:timers/promises"
import { eq, sql } from "drizzle-orm"
import { builder } from "@/db/builder"
import { imports } from "@/db/schema"
import { type Caller, caller } from "./caller"
import { formOf } from "./form-of"
import { signInAs } from "./sign-in-as"
import { unload } from "./unload"
import { type Bench, must, type Work } from "./work"

const day = 86_400_000
const fileAt = (run: string, members: number, changed: boolean) =>
  ["Number,Forename,Surname,Mobile,Branch,Employer,Workplace"]
    .concat(
      Array.from({ length: members }, (_, n) => {
        const surname = changed && n % 50 === 0 ? `Newly${n}` : `Jones${n % 997}`
        return `${run}-${n},Olwen,${surname},07700 900${String(n % 1000).padStart(3, "0")},Branch 1,Probation Service,Loaded ${run} ${n % Math.ceil(members / 300)}`
      }),
    )
    .join("\n")

const threeTables =
  "Where it goes: two thirds of the first load is the one transaction that writes it: for each row of the file a member, a place on the roll and a dated event, with sixteen entries in indexes and five keys, where the floor has one row, four entries and no key. The keys, which the database checks row by row, are some two fifths of that; to check them together its own checks would have to be switched off, which only a superuser may do. The rest is the ids and places of the rows, and comparing once more as it is loaded, which is done where most rows are news. Before it a twelfth of the time is reading and checking in Node, beside a copy to the staging table, and a fifteenth comparing for the page. The load again writes little, a twelfth of its time: the rows that were news for the page are all that is looked at, where nothing that a file is compared with has changed since. A third is reading and checking (some 6 µs a row in Node, and 9 to stage it beside), and a quarter comparing for the page, every row with all that is known of its member. The rest is the file on its way in, its forms and pages, and finding out that it is done. To come to 1.6 and 1.3 it would take a roll without lists in asking order, search by name or dated joining, and a load that nobody looks at before it happens."

/** How soon a membership export is on the roll, for the first time and again with a little changed. */
export const w5: Work = {
  id: "W5",
  does: "A membership export of the union’s size is loaded, and again with 2% changed",
  how: "From sending the file until its last row is on the roll: read, checked row by row, staged, shown beside what is known, and loaded, each by the forms a person uses, in a job that says how far it is. Members, places, dated events, counts and audit are all there. Counts only if everybody is on the roll once. The floor copies the file into a staging table, looks for rows without a number and for twins, and brings one table with its indexes up to date in one statement.",
  figures: {
    first: { unit: "s", timesFloor: { most: 1.6 } },
    again: { unit: "s", timesFloor: { most: 1.3 } },
  },
  costs: threeTables,
  product: async (bench, _rep, round) => {
    const one = caller(bench.productAt, await signInAs(bench, bench.union.organiser))
    const run = `R${round}${randomUUID().slice(0, 4)}`
    const ballotId = await newBallot(bench, run)
    const first = await load(bench, one, ballotId, fileAt(run, bench.union.members, false))
    const again = await load(bench, one, ballotId, fileAt(run, bench.union.members, true))
    one.hangUp()
    const [row] = await bench.db.execute<{ many: number; changed: number }>(sql`
      select count(*)::int as many, count(*) filter (where m.last_name like 'Newly%')::int as changed
      from roll_entries r join members m on m.id = r.member_id where r.ballot_id = ${ballotId} and r.left_on is null`)
    must(row?.many === bench.union.members, `${row?.many} are on the roll`)
    must(row.changed === Math.ceil(bench.union.members / 50), `${row.changed} were changed`)
    await unload(bench, ballotId, run)
    return { first, again }
  },
  floor: async (bench) => {
    const run = randomUUID().slice(0, 4)
    await bench.db.$client.unsafe(`create schema if not exists bare; drop table if exists bare.people, bare.staging;
      create unlogged table bare.staging (number text, first_name text, last_name text, phone text, branch text, employer text, workplace text);
      create table bare.people (number text primary key, first_name text, last_name text, phone text, branch text, employer text, workplace text)`)
    return {
      first: await bareLoad(bench, fileAt(run, bench.union.members, false), true),
      again: await bareLoad(bench, fileAt(run, bench.union.members, true), false),
    }
  },
}

/** Of nobody’s yet: whom it covers is whom the file names. */
async function newBallot({ db, union }: Bench, run: string) {
  const opensAt = new Date(Date.now() + 100 * day)
  const dates = { opensAt, closesAt: new Date(opensAt.getTime() + 28 * day) }
  const lastSafePostingOn = new Date(opensAt.getTime() + 22 * day).toISOString().slice(0, 10)
  const { id } = await builder(db).ballot(
    { name: `Loaded ${run}`, kind: "statutory", ...dates, lastSafePostingOn },
    [],
    union.organiser.id,
  )
  return id
}

async function load(bench: Bench, one: Caller, ballotId: string, text: string) {
  const startedAt = performance.now()
  const upload = await one.get(`/ballots/${ballotId}/roll`)
  const file = { name: "file", fileName: "members.csv", type: "text/csv", text }
  const { location } = await one.submit(`/ballots/${ballotId}/roll`, formOf(upload.body, /type="file"/), file)
  const importId = location.match(/roll\/([0-9a-f-]{36})/)?.[1]
  must(importId !== undefined, `the upload led to ${location || "no page"}`)
  await until(bench, importId, "staged")
  const { body } = await one.get(location)
  await one.submit(location, formOf(body, /name="leaving"/))
  await until(bench, importId, "merged")
  return (performance.now() - startedAt) / 1000
}

async function until({ db }: Bench, importId: string, state: "staged" | "merged") {
  for (;;) {
    const [row] = await db.select({ state: imports.state }).from(imports).where(eq(imports.id, importId))
    if (row?.state === state) return
    must(row?.state !== "failed" && row?.state !== "cancelled", `the load ${row?.state}`)
    await sleep(50)
  }
}

async function bareLoad({ db }: Bench, text: string, isFirst: boolean) {
  const { $client: client } = db
  const startedAt = performance.now()
  await client`truncate bare.staging`
  const into = await client`copy bare.staging from stdin with (format csv, header)`.writable()
  await pipeline(Readable.from([Buffer.from(text)]), into)
  await client`analyze bare.staging`
  await client`select count(*) filter (where number is null or number = ''), count(*) - count(distinct number) from bare.staging`
  await client`insert into bare.people as p select * from bare.staging on conflict (number) do update set
    first_name = excluded.first_name, last_name = excluded.last_name, phone = excluded.phone, branch = excluded.branch,
    employer = excluded.employer, workplace = excluded.workplace
    where (p.first_name, p.last_name, p.phone, p.branch, p.employer, p.workplace)
      is distinct from (excluded.first_name, excluded.last_name, excluded.phone, excluded.branch, excluded.employer, excluded.workplace)`
  if (isFirst)
    await client.unsafe(`create index on bare.people (workplace); create index on bare.people (branch);
      create index on bare.people (last_name)`)
  return (performance.now() - startedAt) / 1000
}
