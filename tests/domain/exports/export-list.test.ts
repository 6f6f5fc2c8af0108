import { parse } from "csv-parse/sync"
import type { Tx } from "@/db"
import { mayUse } from "@/lib/access"
import { deskWordsOf } from "@/lib/desk-words/terms"
import { chosenColumns } from "@/lib/exports/chosen-columns"
import { ExportList, exportList } from "@/lib/exports/export-list"
import { listCsv } from "@/lib/exports/list-csv"
import { lists } from "@/lib/exports/lists"
import { rowsOf } from "@/lib/exports/rows-of"
import { NotFound } from "@/lib/refusal"
import { actsOf } from "../../support/acts"
import { build, type Cast, expect, person, test } from "../../support/cast"
import { attempted, leftTheRoll, pledged } from "../../support/happened"

const wanted = (cast: Cast, fields: Record<string, string | string[]> = {}) =>
  ExportList.parse({
    ...{ list: "pledge_list", form: "csv", ballotId: cast.ballot.id, purpose: "Phone bank on Tuesday" },
    ...fields,
  })

async function csvOf(tx: Tx, which: ExportList) {
  const columns = chosenColumns(lists[which.list], which.columns, deskWordsOf("post"))
  let csv = ""
  for await (const piece of listCsv(columns, rowsOf(tx, lists[which.list], which, columns))) csv += piece
  return csv
}

const read = (csv: string): Record<string, string>[] => parse(csv, { bom: true, columns: true })

test("a secretary takes their branch’s list, and the audit row says how many and what for", async ({
  cast,
  as,
}) => {
  const { rep, secretary, organiser } = cast.people
  const { bethan, tom, sian } = cast.members
  await pledged(cast.ballot, bethan, "posted", { by: rep, at: new Date("2026-07-01T23:30Z") })
  await attempted(cast.ballot, bethan, "spoke", { by: rep, at: new Date("2026-07-01T23:30Z") })
  await leftTheRoll(cast.ballot, sian, organiser)
  const which = wanted(cast)
  const { lines: people } = await as(secretary, (tx, actor) => exportList(tx, actor, which))
  const csv = await as(secretary, (tx) => csvOf(tx, which))
  expect(csv.startsWith("\uFEFFNumber,Name,Workplace")).toBe(true)
  const rows = read(csv)
  expect(rows).toHaveLength(2)
  expect(people).toBe(2)
  expect(rows.find((row) => row.Number === bethan.number)).toEqual({
    ...{ Number: bethan.number, Name: "Bethan Rowlands", Workplace: cast.office.name },
    ...{ Employer: cast.employer.name, Phone: "07700 900123", Email: "", Pledge: "Posted" },
    ...{ Since: "2026-07-02", Evidence: "told a rep", "Last attempt": "2026-07-02" },
  })
  expect(rows.find((row) => row.Number === tom.number)).toMatchObject({ Pledge: "Not asked yet", Since: "" })
  const [act] = await actsOf(secretary, "pledge_list.export")
  expect(act).toMatchObject({
    ...{ people: 2, ballotId: cast.ballot.id, branchId: cast.branch.id },
    detail: {
      ...{ list: "pledge_list", form: "csv", lines: 2, purpose: "Phone bank on Tuesday" },
      ...{ workplaceId: "", listed: "", columns: expect.arrayContaining(["name", "phone"]) },
    },
  })
})

test("one workplace, or one pledge, or those still to ask", async ({ cast, as }) => {
  const { bethan, tom, sian } = cast.members
  await pledged(cast.ballot, bethan, "posted")
  await pledged(cast.ballot, sian, "wont_vote")
  const numbers = async (fields: Record<string, string>) => {
    const which = wanted(cast, fields)
    const { lines: people } = await as(cast.people.secretary, (tx, actor) => exportList(tx, actor, which))
    const rows = read(await as(cast.people.secretary, (tx) => csvOf(tx, which)))
    expect(people).toBe(rows.length)
    return rows.map((row) => row.Number)
  }
  expect((await numbers({ workplaceId: cast.office.id })).sort()).toEqual([bethan.number, tom.number].sort())
  expect(await numbers({ listed: "posted" })).toEqual([bethan.number])
  expect(await numbers({ listed: "not_asked" })).toEqual([tom.number])
  expect(await numbers({ listed: "to_ask" })).toEqual([tom.number])
})

test("an organiser takes the whole ballot’s", async ({ cast, as }) => {
  const which = wanted(cast)
  const { lines: people } = await as(cast.people.organiser, (tx, actor) => exportList(tx, actor, which))
  expect(people).toBe(4)
  expect(read(await as(cast.people.organiser, (tx) => csvOf(tx, which)))).toHaveLength(4)
})

test("no cell is a formula, phones stay readable, and those to leave alone cannot be rung from it", async ({
  cast,
  as,
}) => {
  const names = ["=HYPERLINK(1)", "+1", "-1", "@SUM", "\tTab", "\rReturn"]
  const odd = names.map((name) => person(cast.office, name, "O’Neil", { email: "=cmd@example.org" }))
  const abroad = person(cast.office, "Aoife", "Byrne", { phone: "+353871234567", email: "a@example.org" })
  const landline = person(cast.office, "Lou", "Land", { phone: "+442079460123" })
  await build.addMembers([...odd, abroad, landline])
  await build.enrol(cast.ballot.id, cast.people.organiser.id)
  await pledged(cast.ballot, cast.members.tom, "rather_not_say")
  await attempted(cast.ballot, cast.members.bethan, "asked_not_to_be_contacted", { by: cast.people.rep })
  const csv = await as(cast.people.secretary, (tx) => csvOf(tx, wanted(cast)))
  const rows = read(csv)
  for (const row of rows) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
  const of = (number: string) => rows.find((row) => row.Number === number)
  expect(of(odd[0]?.number ?? "")).toMatchObject({
    Name: "'=HYPERLINK(1) O’Neil",
    Email: "'=cmd@example.org",
  })
  expect(of(abroad.number)?.Phone).toBe("00 353 87 123 4567")
  expect(of(landline.number)?.Phone).toBe("020 7946 0123")
  expect(of(cast.members.tom.number)).toMatchObject({ Phone: "", Pledge: "Rather not say" })
  expect(of(cast.members.bethan.number)).toMatchObject({ Phone: "", Pledge: "Asked not to be contacted" })
})

test("a long list comes whole, in batches", async ({ cast, as }) => {
  await build.addMembers(Array.from({ length: 4500 }, (_, n) => person(cast.office, "Member", `${n}`)))
  await build.enrol(cast.ballot.id, cast.people.organiser.id)
  const rows = read(await as(cast.people.secretary, (tx) => csvOf(tx, wanted(cast))))
  expect(new Set(rows.map((row) => row.Number)).size).toBe(4503)
})

test("without the right it is refused, and nothing is written down as taken", async ({ cast, as }) => {
  const second = await build.account("secretary", {
    ...{ name: "Ann Second", email: `ann.${cast.run}@example.org`, branchId: cast.branch.id },
  })
  const taken = as(second, (tx, actor) => exportList(tx, actor, wanted(cast)))
  await expect(taken).rejects.toMatchObject({ field: "right" })
  expect(await actsOf(second, "pledge_list.export")).toEqual([])
  expect(mayUse("rep", "exportList")).toBe(false)
})

test("another branch, or its workplace, is not found, and nothing of it comes", async ({ cast, as }) => {
  for (const elsewhere of [
    { branchId: cast.otherBranch.id, workplaceId: "" },
    { branchId: "", workplaceId: cast.farOffice.id },
  ]) {
    const which = wanted(cast, elsewhere)
    const taken = as(cast.people.secretary, (tx, actor) => exportList(tx, actor, which))
    await expect(taken).rejects.toBeInstanceOf(NotFound)
    expect(read(await as(cast.people.secretary, (tx) => csvOf(tx, which)))).toEqual([])
  }
})

test("an empty list is refused, and a purpose is needed", async ({ cast, as }) => {
  const taken = as(cast.people.secretary, (tx, actor) =>
    exportList(tx, actor, wanted(cast, { listed: "undecided" })),
  )
  await expect(taken).rejects.toMatchObject({ field: "nobody" })
  expect(ExportList.safeParse({ ...wanted(cast), purpose: "  " }).success).toBe(false)
})
