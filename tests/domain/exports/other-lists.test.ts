import type { Tx } from "@/db"
import { contactAttempts } from "@/db/schema"
import { deskWordsOf } from "@/lib/desk-words/terms"
import { chosenColumns } from "@/lib/exports/chosen-columns"
import { ExportList, exportList } from "@/lib/exports/export-list"
import { listXlsxInParts } from "@/lib/exports/list-xlsx"
import { lists } from "@/lib/exports/lists"
import { linesOf, rowsOf } from "@/lib/exports/rows-of"
import { type ListName, listNames } from "@/lib/exports/terms"
import { readSheet } from "@/tests/support/read-sheet"
import { actsOf } from "../../support/acts"
import { build, type Cast, expect, owner, person, test } from "../../support/cast"
import { attempted, pledged } from "../../support/happened"

const wanted = (cast: Cast, list: ListName, fields: Record<string, string | string[]> = {}) =>
  ExportList.parse({ list, form: "xlsx", ballotId: cast.ballot.id, purpose: "A walk round", ...fields })

/** A list’s cells under their headings, as they are read from the database. */
async function read(tx: Tx, which: ExportList) {
  const list = lists[which.list]
  const columns = chosenColumns(list, which.columns, deskWordsOf("post"))
  const rows: { part?: string; [label: string]: unknown }[] = []
  for await (const batch of rowsOf(tx, list, which, columns))
    for (const { part, cells } of batch)
      rows.push({
        part: part?.name,
        ...Object.fromEntries(columns.map(({ label }, at) => [label, cells[at]])),
      })
  expect(await linesOf(tx, list, which)).toBe(rows.length)
  return rows
}

test("not yet posted: only those still to ask, a part for each workplace", async ({ cast, as }) => {
  const { bethan, tom, sian } = cast.members
  await pledged(cast.ballot, bethan, "posted")
  await pledged(cast.ballot, tom, "not_arrived", { at: new Date("2026-07-01T12:00Z") })
  const rows = await as(cast.people.secretary, (tx) => read(tx, wanted(cast, "not_posted")))
  expect(rows).toMatchObject([
    { part: cast.secondOffice.name, Name: "Siân Morgan", Pledge: "Not asked yet", Number: sian.number },
    { part: cast.office.name, Name: "Tom Ashworth", Phone: "07700 900123", Since: "2026-07-01" },
  ])
})

test("follow-ups: the one due first at the head, and who promised it", async ({ cast, as }) => {
  const { ballot, office, people } = cast
  const promise = (member: { id: string }, at: string) =>
    owner.insert(contactAttempts).values({
      ...{ id: crypto.randomUUID(), ballotId: ballot.id, memberId: member.id, accountId: people.rep.id },
      ...{ branchId: office.branchId, workplaceId: office.id, channel: "phone", outcome: "call_back" },
      ...{ madeAt: new Date("2026-07-01T12:00Z"), followUpAt: new Date(at) },
    })
  await promise(cast.members.bethan, "2026-07-04T08:00Z")
  await promise(cast.members.tom, "2026-07-03T17:00Z")
  expect(await as(people.secretary, (tx) => read(tx, wanted(cast, "follow_ups")))).toMatchObject([
    {
      Due: "2026-07-03 18:00",
      Name: "Tom Ashworth",
      "Promised by": "Carys Hopkins",
      "Last time": "Call back",
    },
    { Due: "2026-07-04 09:00", Name: "Bethan Rowlands" },
  ])
  await pledged(ballot, cast.members.tom, "posted")
  expect(await as(people.secretary, (tx) => read(tx, wanted(cast, "follow_ups")))).toHaveLength(1)
})

test("coverage by workplace and by rep, as numbers, and nobody in it but its reps", async ({ cast, as }) => {
  const { ballot, members, people } = cast
  await attempted(ballot, members.bethan, "spoke", { by: people.rep, at: new Date("2026-07-01T12:00Z") })
  await attempted(ballot, members.tom, "no_answer", { by: people.rep })
  await pledged(ballot, members.bethan, "posted")
  const places = await as(people.secretary, (tx) => read(tx, wanted(cast, "coverage")))
  expect(places).toMatchObject([
    { Workplace: cast.secondOffice.name, Entitled: 1, "Spoken to": 0, "Say posted": 0 },
    { Workplace: cast.office.name, Reps: "Carys Hopkins", Entitled: 2, "Spoken to": 1, "Spoken to, %": 50 },
  ])
  const reps = await as(people.secretary, (tx) => read(tx, wanted(cast, "coverage_by_rep")))
  expect(reps).toMatchObject([
    { Rep: "Carys Hopkins", Workplaces: cast.office.name, "Own attempts": 2, "Own conversations": 1 },
    { Rep: "Dewi Hughes", Workplaces: cast.secondOffice.name, "Own attempts": 0, Entitled: 1 },
  ])
})

test("the figures by day add up", async ({ cast, as }) => {
  const { ballot, members, people } = cast
  await attempted(ballot, members.bethan, "spoke", { by: people.rep, at: new Date("2026-07-01T12:00Z") })
  await pledged(ballot, members.bethan, "posted", { at: new Date("2026-07-01T12:00Z") })
  await pledged(ballot, members.tom, "posted", { at: new Date("2026-07-02T23:30Z") })
  expect(await as(people.secretary, (tx) => read(tx, wanted(cast, "days")))).toMatchObject([
    { Day: "2026-07-01", Attempts: 1, Conversations: 1, "New posted": 1, "Say posted": 1 },
    { Day: "2026-07-03", Attempts: 0, Conversations: 0, "New posted": 1, "Say posted": 2 },
  ])
})

test("every list, every column of it, is read by a secretary and by an organiser", async ({ cast, as }) => {
  await pledged(cast.ballot, cast.members.tom, "will_post")
  for (const who of [cast.people.secretary, cast.people.organiser])
    for (const name of listNames) {
      const columns = Object.keys(lists[name].columns)
      const rows = await as(who, (tx) => read(tx, wanted(cast, name, { columns })))
      for (const row of rows) expect(Object.keys(row)).toHaveLength(columns.length + 1)
    }
})

test("columns come as chosen, and the audit row says which, what form and how many", async ({ cast, as }) => {
  const { secretary } = cast.people
  const which = wanted(cast, "not_posted", { columns: ["phone", "name", "nonsense"] })
  const { columns } = await as(secretary, (tx, actor) => exportList(tx, actor, which))
  expect(columns.map(({ label }) => label)).toEqual(["Name", "Phone"])
  const [act] = await actsOf(secretary, "list.export")
  expect(act).toMatchObject({
    ...{ people: 3, branchId: cast.branch.id, ballotId: cast.ballot.id },
    detail: {
      list: "not_posted",
      form: "xlsx",
      lines: 3,
      columns: ["name", "phone"],
      purpose: "A walk round",
    },
  })
  await as(secretary, (tx, actor) => exportList(tx, actor, wanted(cast, "coverage")))
  const [figures] = await actsOf(secretary, "list.export")
  expect(figures).toMatchObject({ people: null, detail: { list: "coverage", lines: 2 } })
})

test("a spreadsheet reads back: numbers as numbers, days as days, noughts kept, a sheet a workplace", async ({
  cast,
  as,
}) => {
  const nought = { ...person(cast.office, "=SUM(1)", "Nought"), number: `007${cast.run}` }
  await build.addMembers([nought])
  await build.enrol(cast.ballot.id, cast.people.organiser.id)
  await pledged(cast.ballot, nought, "will_post", { at: new Date("2026-07-01T12:00Z") })
  const asked = { columns: ["name", "phone", "since", "number", "attempts"] }
  const sheets = await as(cast.people.secretary, async (tx) => {
    const which = wanted(cast, "not_posted", asked)
    const columns = chosenColumns(lists.not_posted, which.columns, deskWordsOf("post"))
    return readSheet(listXlsxInParts(columns, rowsOf(tx, lists.not_posted, which, columns)))
  })
  expect(sheets.map(({ sheet }) => sheet)).toEqual([cast.secondOffice.name, cast.office.name])
  const [heads, ...rows] = sheets[1]?.data ?? []
  expect(heads).toEqual(["Name", "Phone", "Since", "Number", "Attempts"])
  expect(rows.find(([name]) => name === "=SUM(1) Nought")).toEqual([
    ...["=SUM(1) Nought", "07700 900123", new Date("2026-07-01T00:00Z"), nought.number, 0],
  ])
})
