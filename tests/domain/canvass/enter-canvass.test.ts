import { eq } from "drizzle-orm"
import type { Tx } from "@/db"
import { contactAttempts, pledges, rollEntries } from "@/db/schema"
import { mayUse } from "@/lib/access"
import type { Actor } from "@/lib/accounts/terms"
import { EnterCanvass, enterCanvass } from "@/lib/canvass/enter-canvass"
import { printCanvass } from "@/lib/canvass/print-canvass"
import { membersOnSheets, newestSheets } from "@/lib/canvass/queries"
import { readSheetLines } from "@/lib/canvass/read-sheet-lines"
import { typedLines } from "@/lib/canvass/typed-lines"
import { localOf } from "@/lib/dates"
import { NotFound } from "@/lib/refusal"
import { actsOf } from "../../support/acts"
import { officeSheet, wantedSheets } from "../../support/canvass"
import { build, expect, owner, person, test } from "../../support/cast"
import { merged } from "../../support/duplicates"
import { leftTheRoll } from "../../support/happened"

const typed = (sheet: { id: string }, lines: Record<string, string>, more: Record<string, string> = {}) =>
  EnterCanvass.parse({ sheetId: sheet.id, usedAt: localOf(new Date()), way: "in_person", ...lines, ...more })

const entering =
  (sheet: { id: string }, lines: Record<string, string>, more: Record<string, string> = {}) =>
  (tx: Tx, actor: Actor) =>
    enterCanvass(tx, actor, typed(sheet, lines, more), new Date())

const knownOf = async (member: { id: string }) => {
  const [entry] = await owner.select().from(rollEntries).where(eq(rollEntries.memberId, member.id))
  return entry
}

test("typed back in, each line is an entry made when the sheet was used", async ({ cast, as }) => {
  const { rep, secretary } = cast.people
  const { tom, bethan } = cast.members
  const sheet = await officeSheet(cast, as)
  const sent = { heldBy: rep.id, way: "phone" }
  const done = await as(secretary, entering(sheet, { "line-1": "1", "line-2": "9" }, sent))
  expect(done).toEqual({ number: sheet.number, saved: 2, refused: [] })
  expect(await knownOf(tom)).toMatchObject({
    ...{
      pledge: "posted",
      evidence: "told_rep",
      lastChannel: "phone",
      lastOutcome: "spoke",
      conversations: 1,
    },
  })
  const called = await knownOf(bethan)
  expect(called).toMatchObject({ pledge: null, lastOutcome: "call_back" })
  expect(called?.followUpAt).not.toBeNull()
  const [act] = await actsOf(secretary, "canvass.enter")
  expect(act).toMatchObject({
    people: 2,
    subjectId: sheet.id,
    detail: { number: sheet.number, heldBy: rep.id },
  })
  expect(await as(secretary, (tx) => newestSheets(tx, cast.ballot.id))).toMatchObject([{ typedIn: 2 }])
})

test("typed in twice, each line lands once, and what was typed first stays", async ({ cast, as }) => {
  const { secretary } = cast.people
  const sheet = await officeSheet(cast, as)
  const both = [1, 2].map(() => as(secretary, entering(sheet, { "line-1": "8", "line-2": "2" })))
  const saved = (await Promise.all(both)).map((done) => done.saved)
  expect(saved.sort()).toEqual([0, 2])
  const again = await as(secretary, entering(sheet, { "line-1": "1" }))
  expect(again).toMatchObject({ saved: 0, refused: [{ line: 1, why: "typed" }] })
  const ofTom = eq(pledges.memberId, cast.members.tom.id)
  expect(await owner.select().from(pledges).where(ofTom)).toEqual([])
  const attempts = eq(contactAttempts.ballotId, cast.ballot.id)
  expect(await owner.select().from(contactAttempts).where(attempts)).toHaveLength(2)
  expect(await actsOf(secretary, "canvass.enter")).toHaveLength(1)
  expect([...(await as(secretary, (tx) => typedLines(tx, sheet)))].sort()).toEqual([
    [1, "no answer"],
    [2, "will post"],
  ])
})

test("a line that cannot be logged says why, and the others are", async ({ cast, as }) => {
  const sheet = await officeSheet(cast, as)
  await leftTheRoll(cast.ballot, cast.members.tom, cast.people.organiser)
  const done = await as(
    cast.people.secretary,
    entering(sheet, { "line-1": "1", "line-2": "1", "line-9": "3" }),
  )
  expect(done).toMatchObject({
    saved: 1,
    refused: [
      { line: 1, why: "left" },
      { line: 9, why: "gone" },
    ],
  })
  expect(await knownOf(cast.members.bethan)).toMatchObject({ pledge: "posted" })
})

test("a line of whoever was merged since the sheet was printed is logged for the one who stayed", async ({
  cast,
  as,
}) => {
  const { secretary } = cast.people
  const { bethan, tom } = cast.members
  const twin = person(cast.office, "Beth", "Rowlands")
  await build.addMembers([twin])
  await build.enrol(cast.ballot.id, cast.people.organiser.id)
  const sheet = await officeSheet(cast, as)
  await merged(secretary, bethan, twin)
  const line = sheet.memberIds.indexOf(twin.id) + 1
  const read = await as(secretary, (tx) => readSheetLines(tx, sheet.number))
  expect(read?.lines[line - 1]).toMatchObject({
    ...{ memberId: bethan.id, name: "Bethan Rowlands", hasLeft: false, printedAs: "Beth Rowlands" },
  })
  expect(read?.lines[sheet.memberIds.indexOf(tom.id)]).toMatchObject({ printedAs: undefined })
  // The one person stood on the sheet twice, and both lines were ticked.
  const both = { [`line-${line}`]: "1", [`line-${sheet.memberIds.indexOf(bethan.id) + 1}`]: "1" }
  expect(await as(secretary, entering(sheet, both))).toMatchObject({ saved: 2, refused: [] })
  expect(await knownOf(bethan)).toMatchObject({ pledge: "posted" })
  expect(await knownOf(twin)).toMatchObject({ pledge: null, leftReason: "duplicate" })
  expect(await as(secretary, entering(sheet, both))).toMatchObject({ saved: 0 })
})

test("a slip of the finger names its line, and a sheet was used between its printing and now", async ({
  cast,
  as,
}) => {
  const sheet = await officeSheet(cast, as)
  const slip = EnterCanvass.safeParse({
    ...{ sheetId: sheet.id, usedAt: "2026-07-01", way: "text", "line-1": "1", "line-2": "x" },
  })
  expect(slip.error?.issues.map(({ path }) => path[0]).sort()).toEqual(["usedAt", "way"])
  const line = EnterCanvass.safeParse({
    sheetId: sheet.id,
    usedAt: localOf(new Date()),
    way: "phone",
    "line-2": "0",
  })
  expect(line.error?.issues).toMatchObject([
    { path: ["line-2"], message: /Line 2: type a number from 1 to 9/ },
  ])
  const { secretary } = cast.people
  for (const at of [new Date(Date.now() + 3_600_000), new Date(Date.now() - 3_600_000)]) {
    const sent = { usedAt: localOf(at) }
    await expect(as(secretary, entering(sheet, { "line-1": "1" }, sent))).rejects.toMatchObject({
      field: "usedAt",
    })
  }
  await expect(as(secretary, entering(sheet, {}))).rejects.toThrow("Type a number beside at least one name")
})

test("sixty lines are typed in at once, quickly", async ({ cast, as }) => {
  await build.addMembers(Array.from({ length: 58 }, (_, n) => person(cast.office, "Member", `${n}`)))
  await build.enrol(cast.ballot.id, cast.people.organiser.id)
  const sheet = await officeSheet(cast, as)
  expect(sheet.memberIds).toHaveLength(60)
  const lines = Object.fromEntries(sheet.memberIds.map((_, at) => [`line-${at + 1}`, `${(at % 9) + 1}`]))
  const began = performance.now()
  const done = await as(cast.people.secretary, entering(sheet, lines))
  const took = performance.now() - began
  expect(done).toMatchObject({ saved: 60, refused: [] })
  expect(took, "milliseconds").toBeLessThan(1500)
})

test("another branch’s sheet is not found, a rep has no use of them, and the right is needed to print", async ({
  cast,
  as,
}) => {
  const sheet = await officeSheet(cast, as)
  const far = await build.account("secretary", {
    ...{ name: "Far Secretary", email: `far.${cast.run}@example.org`, branchId: cast.otherBranch.id },
  })
  await expect(as(far, entering(sheet, { "line-1": "1" }))).rejects.toBeInstanceOf(NotFound)
  expect(await as(far, (tx) => membersOnSheets(tx, cast.ballot.id, sheet.memberIds))).toEqual(new Map())
  const print = as(far, (tx, actor) => printCanvass(tx, actor, wantedSheets(cast), new Date()))
  await expect(print).rejects.toMatchObject({ field: "right" })
  const elsewhere = as(cast.people.secretary, (tx, actor) =>
    printCanvass(tx, actor, wantedSheets(cast, { workplaceId: cast.farOffice.id }), new Date()),
  )
  await expect(elsewhere).rejects.toBeInstanceOf(NotFound)
  for (const verb of ["printCanvass", "enterCanvass"] as const) expect(mayUse("rep", verb)).toBe(false)
})
