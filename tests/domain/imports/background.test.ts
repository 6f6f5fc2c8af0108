import { randomUUID } from "node:crypto"
import { eq, sql } from "drizzle-orm"
import { accounts, importPieces, importProgress, importRows, imports } from "@/db/schema"
import { mayUse } from "@/lib/access"
import { advanceImport, importsToDo } from "@/lib/imports/advance-import"
import { cancelRoll } from "@/lib/imports/cancel-roll"
import { holdImport } from "@/lib/imports/hold-import"
import { mapRoll } from "@/lib/imports/map-roll"
import { mergeRoll } from "@/lib/imports/merge-roll"
import { reportProgress, Stopped } from "@/lib/imports/progress"
import { importOf, refusedRows } from "@/lib/imports/queries"
import { stageRoll } from "@/lib/imports/stage-roll"
import { NotFound, Refusal } from "@/lib/refusal"
import { type Cast, expect, owner, test } from "@/tests/support/cast"
import { auditOf, exportOf, loader, rollOf, rowOf } from "@/tests/support/load-roll"

// Loads go one at a time, and another test may be loading a whole union.
test.beforeEach(() => test.setTimeout(240_000))

type As = Parameters<typeof loader>[1]

/** Uploaded, and nobody has begun to read it. */
async function uploaded(cast: Cast, as: As, text: string) {
  const input = { ballotId: cast.ballot.id, file: new File([text], "members.csv") }
  const { importId } = await as(cast.people.organiser, (tx, actor) => stageRoll(tx, actor, input, new Date()))
  return { ballotId: cast.ballot.id, importId }
}

const stateOf = async ({ importId }: { importId: string }) =>
  (await owner.select().from(imports).where(eq(imports.id, importId)))[0]

const kept = async ({ importId }: { importId: string }) => ({
  pieces: (await owner.select().from(importPieces).where(eq(importPieces.importId, importId))).length,
  rows: (await owner.select().from(importRows).where(eq(importRows.importId, importId))).length,
})

test("reading that breaks off goes on after the last row kept, and no row is kept twice", async ({
  cast,
  as,
}) => {
  const many = Array.from({ length: 20_500 }, (_, nth) => rowOf(cast, `N-${cast.run}-${nth}`))
  const loading = await uploaded(cast, as, exportOf(cast, many))
  expect(await kept(loading)).toEqual({ pieces: 1, rows: 0 })
  const queued = await owner.execute(sql`select task_identifier from graphile_worker.jobs
    where key = ${`import ${loading.importId} uploaded`}`)
  expect([...queued]).toEqual([{ task_identifier: "advance_import" }])
  const trip = sql.raw(`trip_${cast.run}`)
  await owner.execute(sql`create function ${trip}() returns trigger language plpgsql
    as $$ begin
      if (select file_name from imports where id = new.import_id) <> 'again.csv' then perform 1 / 0; end if;
      return new;
    end $$`)
  await owner.execute(sql`create trigger ${trip} before insert on import_rows for each row
    when (new.import_id = ${sql.raw(`'${loading.importId}'`)} and new.line > 20200) execute function ${trip}()`)
  await expect(advanceImport(loading.importId)).rejects.toThrow()
  expect(await stateOf(loading)).toMatchObject({ state: "reading" })
  expect(await kept(loading)).toEqual({ pieces: 1, rows: 20_000 })
  // Not dropped: that would wait for another's load, and stop it on its way.
  await owner.update(imports).set({ fileName: "again.csv" }).where(eq(imports.id, loading.importId))

  await Promise.all([advanceImport(loading.importId), advanceImport(loading.importId)])
  await advanceImport(loading.importId)
  expect(await stateOf(loading)).toMatchObject({ state: "staged", found: { figures: { new: 20_500 } } })
  expect(await kept(loading)).toEqual({ pieces: 0, rows: 20_504 })
  const [progress] = await owner
    .select()
    .from(importProgress)
    .where(eq(importProgress.importId, loading.importId))
  expect(progress).toMatchObject({ rowsRead: 20_504, rowsChecked: 20_504, rowsStaged: 20_504 })
  expect(progress?.bytesRead).toBe(progress?.bytes)
  expect(await auditOf(loading.importId)).toEqual(["roll.stage 20504"])
})

test("a file is cancelled before it is read: nothing of it stays, and twice is harmless", async ({
  cast,
  as,
}) => {
  const loading = await uploaded(cast, as, exportOf(cast))
  const cancel = (who: { id: string }, wanted = loading) =>
    as(who, (tx, actor) => cancelRoll(tx, actor, wanted, new Date()))
  await expect(cancel(cast.people.organiser, { ...loading, ballotId: randomUUID() })).rejects.toThrow(
    NotFound,
  )
  await expect(cancel(cast.people.secretary)).rejects.toThrow()
  for (const role of ["rep", "secretary"] as const) expect(mayUse(role, "cancelRoll")).toBe(false)
  for (const _twice of [1, 2]) await cancel(cast.people.organiser)
  await advanceImport(loading.importId)
  expect(await stateOf(loading)).toMatchObject({ state: "cancelled" })
  expect(await kept(loading)).toEqual({ pieces: 0, rows: 0 })
  expect(await auditOf(loading.importId)).toEqual(["roll.cancel 0"])
})

test("a load is cancelled while somebody is at it: nothing has changed, and it can be loaded after all", async ({
  cast,
  as,
}) => {
  const { stage, merge, settled } = loader(cast, as)
  const { organiser } = cast.people
  const number = `N-${cast.run}`
  const loading = await stage(exportOf(cast, [rowOf(cast, number)]))
  const cancel = () => as(organiser, (tx, actor) => cancelRoll(tx, actor, loading, new Date()))
  await as(organiser, (tx, actor) => mergeRoll(tx, actor, { ...loading, leaving: 0 }, new Date()))
  await holdImport(loading.importId, async () => {
    await cancel()
    expect(await stateOf(loading)).toMatchObject({ state: "merging" })
  })
  await advanceImport(loading.importId)
  const found = await stateOf(loading)
  expect(found).toMatchObject({ state: "staged", problem: expect.stringContaining("nothing has changed") })
  expect(await rollOf(cast.ballot.id, number)).toBeUndefined()
  expect((await merge(loading)).done).toMatchObject({ new: 1 })
  await expect(cancel()).rejects.toThrow(/loaded before it could be cancelled/)
  expect(await settled(loading)).toMatchObject({ state: "merged" })
})

test("columns are taken as in the last file with the same headings, and a new one is guessed", async ({
  cast,
  as,
}) => {
  const { stage, settled, merge } = loader(cast, as)
  const { organiser } = cast.people
  const odd = (more: string, cell: string) =>
    `Ref ${cast.run},Who ${cast.run},Site ${cast.run}${more}\nN-${cast.run},Olwen Parry,${cast.branch.name}${cell}\n`
  const first = await stage(odd("", ""))
  const input = { ...first, column: ["number", "full_name", "branch"] as const, branch: null, employer: null }
  await as(organiser, (tx, actor) => mapRoll(tx, actor, { ...input, column: [...input.column] }, new Date()))
  await settled(first)
  await merge(first, { leaving: 4 })
  const again = await stage(odd(",Mobile", ",07700 900456"))
  const found = await as(organiser, (tx) => importOf(tx, again))
  expect(found).toMatchObject({ mapping: ["number", "full_name", "branch", "mobile"] })
  expect(found?.columnsAsOn).toEqual((await stateOf(first))?.endedAt)
})

test("whoever may no longer load a roll has nothing loaded in their name", async ({ cast, as }) => {
  const loading = await uploaded(cast, as, exportOf(cast))
  expect((await importsToDo()).map(({ importId }) => importId)).toContain(loading.importId)
  await owner.update(accounts).set({ endedAt: new Date() }).where(eq(accounts.id, cast.people.organiser.id))
  await advanceImport(loading.importId)
  expect(await stateOf(loading)).toMatchObject({
    state: "failed",
    problem: expect.stringContaining("let go"),
  })
  expect(await kept(loading)).toEqual({ pieces: 0, rows: 0 })
})

test("a file that ends whoever reads it is let go after five tries", async ({ cast, as }) => {
  const loading = await uploaded(cast, as, exportOf(cast))
  await owner.update(importProgress).set({ tries: 5 }).where(eq(importProgress.importId, loading.importId))
  await expect(loader(cast, as).settled(loading)).rejects.toThrow(Refusal)
  expect(await stateOf(loading)).toMatchObject({ state: "failed" })
})

test("rows that cannot be used are given a page at a time", async ({ cast, as }) => {
  const bad = Array.from({ length: 5 }, () => rowOf(cast, ""))
  const loading = await loader(cast, as).stage(exportOf(cast, bad))
  const page = (after: number) =>
    as(cast.people.organiser, (tx) => refusedRows(tx, loading.importId, 3, after))
  expect((await page(0)).map(({ line }) => line)).toEqual([6, 7, 8])
  expect((await page(8)).map(({ line }) => line)).toEqual([9, 10])
})

test("a file that has been let go meanwhile is not taken up again by whoever was at it", async ({
  cast,
  as,
}) => {
  const loading = await uploaded(cast, as, exportOf(cast))
  const report = () => as(cast.people.organiser, (tx) => reportProgress(tx, loading, { rowsRead: 3 }))
  await report()
  await owner.update(imports).set({ state: "discarded" }).where(eq(imports.id, loading.importId))
  await expect(report()).rejects.toThrow(Stopped)
})
