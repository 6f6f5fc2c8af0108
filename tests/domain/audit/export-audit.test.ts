import { parse } from "csv-parse/sync"
import { eq } from "drizzle-orm"
import type { Tx } from "@/db"
import { audit, ballots } from "@/db/schema"
import { mayUse } from "@/lib/access"
import { auditCsv } from "@/lib/audit/audit-csv"
import { auditChoices } from "@/lib/audit/choices"
import { ExportAudit, exportAudit } from "@/lib/audit/export-audit"
import { readFilter } from "@/lib/audit/filter"
import { acts, actsOnPage, allActs, namesIn } from "@/lib/audit/queries"
import { actsOf } from "@/tests/support/acts"
import { build, type Cast, expect, owner, test } from "@/tests/support/cast"

const purpose = "A complaint about calls"

async function added(cast: Cast, rows: Partial<typeof audit.$inferInsert>[]) {
  const usual = { accountId: cast.people.rep.id, act: "contact.log", branchId: cast.branch.id } as const
  return owner
    .insert(audit)
    .values(rows.map((row) => ({ ...usual, ...row })))
    .returning({ id: audit.id })
}

async function csvOf(tx: Tx, fields: Record<string, string>) {
  const named = async function* () {
    for await (const rows of allActs(tx, readFilter(fields))) yield { rows, ...(await namesIn(tx, rows)) }
  }
  let csv = ""
  for await (const piece of auditCsv(named())) csv += piece
  const rows: Record<string, string>[] = parse(csv, { bom: true, columns: true })
  return rows
}

test("a secretary sees their branch’s acts and no other’s; an organiser sees all; a rep none", async ({
  cast,
  as,
}) => {
  const { rep, secretary, organiser, outsider } = cast.people
  const [own] = await added(cast, [{ subjectId: cast.members.tom.id }])
  const [far] = await added(cast, [{ accountId: outsider.id, branchId: cast.otherBranch.id }])
  const ids = (who: { id: string }, fields: object) =>
    as(who, async (tx) => (await acts(tx, readFilter({ ...fields }))).map(({ id }) => id))
  expect(await ids(secretary, { who: rep.id })).toEqual([own?.id])
  expect(await ids(secretary, { who: outsider.id })).toEqual([])
  expect(await ids(secretary, { branch: cast.otherBranch.id })).toEqual([])
  expect(await ids(organiser, { who: outsider.id })).toEqual([far?.id])
  await expect(ids(rep, {})).rejects.toThrow()
})

test("it is narrowed by who, what kind, about whom, which ballot and which days", async ({ cast, as }) => {
  const { rep, secretary } = cast.people
  const day = (hours: string) => new Date(`2026-07-0${hours}Z`)
  await added(cast, [
    { at: day("1T22:59"), subjectId: cast.members.tom.id },
    { at: day("1T23:01"), ballotId: cast.ballot.id },
    { at: day("2T10:00"), act: "reach.give", accountId: secretary.id, subjectId: rep.id },
    { at: day("3T10:00"), act: "pledge_list.export", people: 3 },
  ])
  const found = (fields: Record<string, string>) =>
    as(secretary, async (tx) =>
      (await acts(tx, readFilter(fields))).map(({ act, at }) => `${act} ${at.getUTCDate()}`),
    )
  expect(await found({ who: rep.id })).toEqual(["pledge_list.export 3", "contact.log 1", "contact.log 1"])
  expect(await found({ kind: "people" })).toEqual(["reach.give 2"])
  expect(await found({ kind: "took_away" })).toEqual(["pledge_list.export 3"])
  expect(await found({ about: cast.members.tom.id })).toEqual(["contact.log 1"])
  expect(await found({ ballot: cast.ballot.id })).toEqual(["contact.log 1"])
  // London's clock is an hour ahead in July.
  expect(await found({ from: "2026-07-02", to: "2026-07-02" })).toEqual(["reach.give 2", "contact.log 1"])
})

test("it is read a page at a time, each act once", async ({ cast, as }) => {
  const same = { at: new Date("2026-11-20T10:00:00.123Z") }
  const rows = await added(
    cast,
    Array.from({ length: actsOnPage + 20 }, () => same),
  )
  const filter = readFilter({ who: cast.people.rep.id })
  const [first, second] = await as(cast.people.secretary, async (tx) => {
    const first = await acts(tx, filter)
    return [first, await acts(tx, filter, first[actsOnPage - 1]?.id)]
  })
  expect(first).toHaveLength(actsOnPage + 1)
  expect(new Set([...first, ...second].map(({ id }) => id))).toEqual(new Set(rows.map(({ id }) => id)))
  expect(second).toHaveLength(20)
})

test("the spreadsheet names who is in reach, takes no cell for a formula, and leaves an act with its purpose", async ({
  cast,
  as,
}) => {
  const { rep, secretary, organiser } = cast.people
  await added(cast, [
    { subjectId: cast.members.tom.id, people: 1, ballotId: cast.ballot.id },
    { accountId: organiser.id, act: "member.see", subjectId: cast.members.farMember.id, people: 1 },
    { act: "pledge_list.export", people: 2, detail: { purpose: "=cmd()" } },
  ])
  const fields = ExportAudit.parse({ branch: cast.branch.id, purpose })
  expect(await as(secretary, (tx, actor) => exportAudit(tx, actor, fields))).toEqual({ acts: 3 })
  const [act] = await actsOf(secretary, "audit.export")
  expect(act).toMatchObject({
    branchId: cast.branch.id,
    detail: { acts: 3, purpose, branch: cast.branch.id },
  })
  const rows = await as(secretary, (tx) => csvOf(tx, { branch: cast.branch.id }))
  expect(rows.map((row) => row["What was done"])).toEqual([
    `Nia Beddoes took away the audit, for: ${purpose}`,
    "Carys Hopkins took away a pledge list of 2 members, for: =cmd()",
    "Somebody outside the branch saw the page of a member",
    "Carys Hopkins logged a contact with Tom Ashworth",
  ])
  expect(rows.at(-1)).toMatchObject({ Who: rep.name, Kind: "Changed", Branch: cast.branch.name })
  for (const row of rows) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
})

test("each row of it speaks by how the members of its own ballot vote", async ({ cast, as }) => {
  const { secretary } = cast.people
  const seen = { act: "today.see", people: 2, detail: { line: "not_arrived" } } as const
  await added(cast, [seen, { ...seen, ballotId: cast.ballot.id }])
  const said = async () => {
    const rows = await as(secretary, (tx) => csvOf(tx, { branch: cast.branch.id }))
    return rows.map((row) => row["What was done"])
  }
  const byPost = "Carys Hopkins saw Today’s list “Papers not arrived” (2 members)"
  expect(await said()).toEqual([byPost, byPost])
  await owner.update(ballots).set({ method: "electronic" }).where(eq(ballots.id, cast.ballot.id))
  expect(await said()).toEqual(["Carys Hopkins saw Today’s list “No link yet” (2 members)", byPost])
})

test("without the right, or without a purpose, or with nothing in it, nothing is taken", async ({
  cast,
  as,
}) => {
  const second = await build.account("secretary", {
    ...{ name: "Ann Second", email: `ann.${cast.run}@example.org`, branchId: cast.branch.id },
  })
  const fields = ExportAudit.parse({ who: second.id, purpose })
  const taken = (who: { id: string }) => as(who, (tx, actor) => exportAudit(tx, actor, fields))
  await expect(taken(second)).rejects.toMatchObject({ field: "right" })
  await expect(taken(cast.people.secretary)).rejects.toMatchObject({ field: "nothing" })
  expect(await actsOf(second, "audit.export")).toEqual([])
  expect(ExportAudit.safeParse({ purpose: " " }).success).toBe(false)
  expect(mayUse("rep", "exportAudit")).toBe(false)
})

test("a secretary narrows it to their own people, and an organiser to any branch’s", async ({ cast, as }) => {
  const { secretary, organiser, rep, outsider } = cast.people
  const own = await as(secretary, (tx) => auditChoices(tx, cast.branch.id, ""))
  expect(own.people.map(({ id }) => id)).toContain(rep.id)
  expect(own.people.map(({ id }) => id)).not.toContain(outsider.id)
  const there = await as(organiser, (tx) => auditChoices(tx, cast.otherBranch.id, rep.id))
  expect(there.people.map(({ id }) => id)).toEqual(
    expect.arrayContaining([outsider.id, rep.id, organiser.id]),
  )
})
