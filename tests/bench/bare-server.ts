import { createServer, type ServerResponse } from "node:http"
import { gzipSync } from "node:zlib"
import postgres from "postgres"

/** The floor: the same rows from the same tables as HTML written by hand, with no sign-in, no framework and no looks. */
const sql = postgres(process.env.DATABASE_URL ?? "", { max: 4, onnotice: () => {} })

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

const page = (body: string) =>
  `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>My members</title><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">${body}</html>`

const escaped = (text: string) => text.replace(/[&<"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

const person = ({ id, name, workplace, phone, pledge }: Row) =>
  `<li class="person"><a href="/members/${id}"><p class="name">${escaped(name)}</p></a> ${escaped(workplace)}, ${pledge}${
    phone ? ` <a href="tel:${phone}">Call</a>` : ""
  }</li>`

const member = ({ name, workplace, phone, pledge }: Row) =>
  `<div class="who"><h1>${escaped(name)}</h1></div><p>${escaped(workplace)}, ${pledge}</p><a href="tel:${phone}">Call</a>`

function answer(response: ServerResponse, html: string) {
  const body = gzipSync(page(html))
  response.writeHead(200, {
    "content-type": "text/html; charset=utf-8",
    "content-encoding": "gzip",
    "content-length": body.length,
  })
  response.end(body)
}

createServer(async ({ url = "/" }, response) => {
  const { pathname, searchParams } = new URL(url, "http://localhost")
  const [, , id] = pathname.split("/")
  const [one] = id ? await rows(sql`m.id = ${id}`) : []
  if (one) return answer(response, member(one))
  const list = await listOf(searchParams.get("rep") ?? "")
  answer(response, `<h1>My members</h1><ul>${list.map(person).join("")}</ul>`)
}).listen(Number(process.env.PORT), "127.0.0.1")

process.on("disconnect", () => process.exit())
