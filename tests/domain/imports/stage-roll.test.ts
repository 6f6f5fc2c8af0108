import { randomUUID } from "node:crypto"
import { eq, sql } from "drizzle-orm"
import { ballots, importRows, imports } from "@/db/schema"
import { mayUse } from "@/lib/access"
import { importOf, leftOut, refusedRows } from "@/lib/imports/queries"
import { StageRoll, stageRoll } from "@/lib/imports/stage-roll"
import { NotFound, Refusal } from "@/lib/refusal"
import { expect, owner, test } from "@/tests/support/cast"
import { auditOf, exportOf, headings, loader, rollOf, rowOf } from "@/tests/support/load-roll"

test("reads and checks a file, and leaves the roll as it is", async ({ cast, as }) => {
  const { stage, figures } = loader(cast, as)
  const text = exportOf(cast, [rowOf(cast, `N-${cast.run}`)], [cast.members.tom]).replace("Bethan", "Beth")
  const loading = await stage(text)
  expect(await figures(loading)).toEqual({
    new: 1,
    changed: 1,
    unchanged: 2,
    leaving: 1,
    elsewhere: 0,
    refused: 0,
    onRoll: 4,
  })
  expect((await rollOf(cast.ballot.id, cast.members.bethan.number))?.first_name).toBe("Bethan")
  expect(await auditOf(loading.importId)).toEqual(["roll.stage 4"])
})

test("names what is wrong with a row, with the line on which it begins", async ({ cast, as }) => {
  const number = `N-${cast.run}`
  const loading = await loader(cast, as).stage(
    exportOf(cast, [
      rowOf(cast, number),
      rowOf(cast, "", '"Olwen\nMair",Parry'),
      rowOf(cast, number.toLowerCase()),
      `${number}-2,No,Branch,,,${cast.employer.name},`,
      `${number}-3,Too,Many,Cells,Here,And,There,Too`,
      rowOf(cast, `${number}-4`).replace("07700 900456", "0770"),
    ]),
  )
  const { organiser } = cast.people
  const refused = await as(organiser, (tx) => refusedRows(tx, loading.importId, 10))
  expect(refused.map(({ line, why }) => `${line} ${why}`)).toEqual([
    "7 No membership number.",
    "9 Same membership number as line 6.",
    "10 No branch, and this member is not known yet.",
    "11 The line has 8 cells and there are 7 headings: look for a stray comma or quotation mark.",
  ])
  const spoilt = await as(organiser, (tx) => leftOut(tx, loading.importId, 10))
  expect([...spoilt]).toEqual([{ line: 12, why: "Phone “0770” is too short.", all: 1 }])
})

test("keeps no home address, not even until the file is loaded: only that there is one", async ({
  cast,
  as,
}) => {
  const number = `N-${cast.run}`
  const text = `Number,Name,Branch,Home Address,Postcode,Employer\n${number},Olwen Parry,B,1 High St,LL11 1AA,E\n${number},Rees,Gwyn,B,2 High St,LL11 1AB,E\n`
  const { importId } = await loader(cast, as).stage(text)
  const ofFile = eq(importRows.importId, importId)
  const rows = await owner.select().from(importRows).where(ofFile).orderBy(importRows.line)
  expect(rows.map(({ cells }) => cells)).toEqual([
    [number, "Olwen Parry", "B", "part given", "given", "E"],
    [number, "Rees", "", "", "", "", ""],
  ])
})

test("uses the ballot’s only employer for a file that names none", async ({ cast, as }) => {
  const loading = await loader(cast, as).stage(
    `Number,Name,Branch\nN-${cast.run},Olwen Parry,${cast.branch.name.toUpperCase()}\n`,
  )
  const found = await as(cast.people.organiser, (tx) => importOf(tx, loading))
  expect(found?.employer).toBe(cast.employer.name)
  expect(await loader(cast, as).figures(loading)).toMatchObject({ new: 1, refused: 0, leaving: 4 })
})

test("a second upload of the same file finds the same, and forgets files a week old", async ({
  cast,
  as,
}) => {
  const { stage, figures } = loader(cast, as)
  const first = await stage(exportOf(cast))
  await owner
    .update(imports)
    .set({ createdAt: new Date(Date.now() - 8 * 86_400_000) })
    .where(eq(imports.id, first.importId))
  const second = await stage(exportOf(cast))
  expect(await figures(second)).toMatchObject({ new: 0, changed: 0, unchanged: 4, leaving: 0 })
  const [old] = await owner.select().from(imports).where(eq(imports.id, first.importId))
  expect(old?.state).toBe("discarded")
  const left = await owner.select().from(importRows).where(eq(importRows.importId, first.importId))
  expect(left).toEqual([])
})

test("an unreadable file leaves nothing behind", async ({ cast, as }) => {
  await expect(loader(cast, as).stage(`${headings}\n`)).rejects.toThrow(/no members under them/)
  expect(await owner.select().from(imports).where(eq(imports.ballotId, cast.ballot.id))).toEqual([])
})

test("asks for a file, and says how large it may be", () => {
  const ballotId = randomUUID()
  const problem = (file: unknown) => StageRoll.safeParse({ ballotId, file }).error?.issues[0]?.message
  expect(problem(undefined)).toBe("Choose the file first.")
  expect(problem(new File([], ""))).toMatch(/^Choose the file first/)
  expect(problem(new File([new Uint8Array(100_000_001)], "x.csv"))).toMatch(/larger than 100 MB/)
})

test("refuses once voting has closed", async ({ cast, as }) => {
  await owner
    .update(ballots)
    .set({ opensAt: sql`now() - interval '9 days'`, closesAt: sql`now() - interval '1 day'` })
    .where(eq(ballots.id, cast.ballot.id))
  await expect(loader(cast, as).stage(exportOf(cast))).rejects.toThrow(Refusal)
})

test("there is no such ballot; and only an organiser may", async ({ cast, as }) => {
  const input = { ballotId: randomUUID(), file: new File([exportOf(cast)], "x.csv") }
  const staging = as(cast.people.organiser, (tx, actor) => stageRoll(tx, actor, input, new Date()))
  await expect(staging).rejects.toThrow(NotFound)
  for (const role of ["rep", "secretary"] as const) expect(mayUse(role, "stageRoll")).toBe(false)
  const asRep = as(cast.people.rep, (tx, actor) =>
    stageRoll(tx, actor, { ...input, ballotId: cast.ballot.id }, new Date()),
  )
  await expect(asRep).rejects.toThrow()
})
