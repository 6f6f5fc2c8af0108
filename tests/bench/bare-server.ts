import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import { gzipSync } from "node:zlib"
import postgres from "postgres"

/** The floor: the same rows from the same tables as HTML written by hand, with no sign-in, no framework and no looks. */
const sql = postgres(process.env.DATABASE_URL ?? "", { max: 8, onnotice: () => {} })

await sql.unsafe(`create schema if not exists bare;
  create table if not exists bare.attempts (id uuid primary key, member_id uuid, made_at timestamptz default now());
  create table if not exists bare.pledges (id uuid primary key, member_id uuid, pledge text, made_at timestamptz default now());
  create table if not exists bare.audit (id bigserial primary key, act text, subject_id uuid, at timestamptz default now())`)

/** A talk with a pledge: three rows, all or none, in one statement. */
const log = (id: string, member: string) => sql`
  with tried as (insert into bare.attempts (id, member_id) values (${id}, ${member}) on conflict do nothing returning id),
    said as (insert into bare.pledges (id, member_id, pledge) select id, ${member}, 'will_post' from tried)
  insert into bare.audit (act, subject_id) select 'contact.log', ${member} from tried`

/** Everyone on the roll, once there is one. */
const queued = () =>
  sql.unsafe(`create table bare.queue as select member_id, branch_id, lot, null::uuid as account_id,
    null::timestamptz as until from roll_entries; create index on bare.queue (branch_id, lot)`)
let queue: ReturnType<typeof queued> | undefined

/** The next in the branch whom nobody has, for ten minutes. */
async function claim(account: string) {
  queue ??= queued()
  await queue
  await sql`
  update bare.queue set account_id = ${account}, until = now() + interval '10 minutes' where ctid = (
    select ctid from bare.queue where branch_id = (select branch_id from reaches where account_id = ${account})
      and (until is null or until < now()) order by lot limit 1 for update skip locked)`
}

/** Where a ballot stands, from the counts that are kept: workplace by pledge, and what was said by day. */
const standing = (ballot: string) =>
  sql<{ places: [string, string, number][]; days: [string, number][] }[]>`
    select (select json_agg(json_build_array(workplace_id, tally, members)) from (
        select workplace_id, tally, sum(members)::int as members from member_counts
        where ballot_id = ${ballot} and day is null group by 1, 2) t) as places,
      (select json_agg(json_build_array(day, members)) from (
        select day, sum("cast")::int as members from (select day, round(mean)::int as "cast" from projections
        where ballot_id = ${ballot}) p group by 1 order by 1) d) as days`

function progress({ places, days }: { places: [string, string, number][]; days: [string, number][] | null }) {
  const entitled = places.reduce((sum, [, tally, members]) => sum + (tally === "entitled" ? members : 0), 0)
  return `<h1>Progress</h1><p>${entitled} entitled</p><ol>${(days ?? []).map(([day, n]) => `<li>${day} ${n}</li>`).join("")}</ol>`
}

type Row = { id: string; name: string; workplace: string; phone: string | null; pledge: string }

const rows = (of: postgres.Fragment) => sql<Row[]>`
  select m.id, m.first_name || ' ' || m.last_name as name, m.phone, m.email, m.phone_changed_at, w.id as workplace_id,
    w.name as workplace, r.lot, coalesce(r.pledge, 'not_asked') as pledge, r.pledged_at, r.attempts, r.conversations,
    r.last_attempt_at, r.last_outcome, r.follow_up_at, r.asked_not_to_be_contacted_at
  from roll_entries r join members m on m.id = r.member_id join workplaces w on w.id = r.workplace_id
  where r.left_on is null and ${of}`

const listOf = (rep: string) =>
  rows(sql`r.workplace_id in (select workplace_id from reaches where account_id = ${rep}) order by
    array_position(array['not_asked', 'not_arrived', 'will_post', 'undecided'], r.pledge), r.lot`)

/** Everybody on the roll as lines, as the tables have them. */
const copied = () =>
  sql`copy (
    select m.number, m.first_name || ' ' || m.last_name, w.name, m.phone, m.email, coalesce(r.pledge, 'not_asked'), r.pledged_at
    from roll_entries r join members m on m.id = r.member_id join workplaces w on w.id = r.workplace_id
    where r.left_on is null order by w.name, w.id, m.last_name, m.first_name
  ) to stdout with (format csv, header)`.readable()

type Try = { at: Date; channel: string; outcome: string }

const triesOf = (id: string) => sql<Try[]>`
  select made_at as at, channel, outcome from contact_attempts where member_id = ${id} order by made_at desc limit 50`

const page = (body: string) =>
  `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>My members</title><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">${body}</html>`

async function sent(request: IncomingMessage): Promise<URLSearchParams> {
  let text = ""
  for await (const piece of request) text += piece
  return new URLSearchParams(text)
}

const escaped = (text: string) => text.replace(/[&<"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

const person = ({ id, name, workplace, phone, pledge }: Row) =>
  `<li class="person"><a href="/members/${id}"><p class="name">${escaped(name)}</p></a> ${escaped(workplace)}, ${pledge}${
    phone ? ` <a href="tel:${phone}">Call</a>` : ""
  }</li>`

const member = ({ name, workplace, phone, pledge }: Row, tries: Try[]) =>
  `<div class="who"><h1>${escaped(name)}</h1></div><p>${escaped(workplace)}, ${pledge}</p><a href="tel:${phone}">Call</a>
  <ul>${tries.map(({ at, channel, outcome }) => `<li>${at.toISOString()} ${channel} ${outcome}</li>`).join("")}</ul>`

function answer(request: IncomingMessage, response: ServerResponse, html: string) {
  const isPressed = `${request.headers["accept-encoding"]}`.includes("gzip")
  const body = isPressed ? gzipSync(page(html)) : Buffer.from(page(html))
  response.writeHead(200, {
    "content-type": "text/html; charset=utf-8",
    ...(isPressed ? { "content-encoding": "gzip" } : {}),
    "content-length": body.length,
  })
  response.end(body)
}

createServer(async (request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost")
  if (request.method === "POST") {
    const form = await sent(request)
    if (pathname === "/claim") await claim(form.get("account") ?? "")
    else await log(form.get("entryId") ?? "", form.get("memberId") ?? "")
    return void response.writeHead(204).end()
  }
  if (pathname === "/export") {
    response.writeHead(200, { "content-type": "text/csv; charset=utf-8" })
    const copy = await copied()
    // Not piped: held up once by whoever reads slowly, the driver’s stream may never go on.
    copy.on("data", (piece) => response.write(piece))
    return void copy.on("end", () => response.end())
  }
  if (pathname === "/progress") {
    const [read] = await standing(searchParams.get("ballot") ?? "")
    return answer(request, response, read ? progress(read) : "")
  }
  const [, , id] = pathname.split("/")
  const [one] = id ? await rows(sql`m.id = ${id}`) : []
  if (one) return answer(request, response, member(one, await triesOf(one.id)))
  const list = await listOf(searchParams.get("rep") ?? "")
  answer(request, response, `<h1>My members</h1><ul>${list.map(person).join("")}</ul>`)
}).listen(Number(process.env.PORT), "127.0.0.1")

process.on("disconnect", () => process.exit())
