import { eq, sql } from "drizzle-orm"
import { type Tx, withReach } from "@/db"
import { importPieces, imports } from "@/db/schema"
import type { Actor } from "@/lib/accounts/terms"
import { recordAct } from "@/lib/audit/record-act"
import { ballotToLoad } from "./ballot-to-load"
import { type Reading, rowChecker } from "./check-row"
import { heldImport } from "./held-import"
import { inBatches } from "./in-batches"
import { cellKeeper } from "./keep-cells"
import type { Loading } from "./listed"
import { unpress } from "./pressed"
import { reportProgress } from "./progress"
import { readTable, type Table } from "./read-table"
import { refreshStatistics } from "./refresh-statistics"
import { rememberedColumns } from "./remembered-columns"
import { stagedLine, storeRows } from "./store-rows"

const batch = 10_000

/** Reads an uploaded file and checks each row by itself. Broken off, it goes on after the last row that was kept. */
export async function readRoll(actor: Actor, loading: Loading) {
  const bytes = await withReach(actor, (tx) => fileOf(tx, loading))
  const table = await readTable(bytes)
  const reading = await withReach(actor, (tx) => beginReading(tx, loading, table))
  let rows = 0
  let storing = Promise.resolve()
  for await (const staged of inBatches(stagedLines(table, reading), batch)) {
    rows += staged.length
    const counts = { bytesRead: table.bytesRead(), rowsRead: rows, rowsChecked: rows, rowsStaged: rows }
    const fresh = staged.filter((line) => line !== null)
    await storing
    storing = withReach(actor, async (tx) => {
      await reportProgress(tx, loading, counts)
      if (fresh.length > 0) await storeRows(tx, loading, fresh)
    })
    storing.catch(() => {}) // Waited for before the next lot is kept, and again below.
  }
  await storing
  await withReach(actor, (tx) => endReading(tx, actor, loading, bytes.length, rows))
}

/** Each row of the file checked, as it is kept; null for one that was kept before the work broke off. */
async function* stagedLines({ rows }: Table, reading: Reading & { last: number }) {
  const check = rowChecker(reading)
  const kept = cellKeeper(reading.headings)
  for await (const { at, cells } of rows) {
    const keepable = kept(cells)
    yield at > reading.last ? stagedLine({ line: at, cells: keepable, ...check(keepable) }) : null
  }
}

async function fileOf(tx: Tx, { importId }: Loading) {
  const pieces = await tx
    .select({ bytes: importPieces.bytes })
    .from(importPieces)
    .where(eq(importPieces.importId, importId))
    .orderBy(importPieces.at)
  return Buffer.concat(await Promise.all(pieces.map(({ bytes }) => unpress(bytes))))
}

/** How the file's columns are taken, and the last of its lines that was kept before the work broke off. */
async function beginReading(
  tx: Tx,
  loading: Loading,
  { headings, readAs }: Table,
): Promise<Reading & { last: number }> {
  await reportProgress(tx, loading, {})
  const { soleEmployer } = await ballotToLoad(tx, loading.ballotId, new Date())
  const held = await heldImport(tx, loading)
  const [kept] = await tx.execute<{ last: number | null }>(
    sql`select max(line)::int as last from import_rows where import_id = ${loading.importId}`,
  )
  const last = kept?.last ?? 0
  if (held.state === "reading" && last > 0) return { ...held, last }
  const { mapping, columnsAsOn } = await rememberedColumns(tx, headings)
  const reading = { headings, mapping, branch: null, employer: soleEmployer }
  await tx
    .update(imports)
    .set({ ...reading, readAs, columnsAsOn, state: "reading" })
    .where(eq(imports.id, loading.importId))
  return { ...reading, last }
}

async function endReading(tx: Tx, actor: Actor, loading: Loading, bytesRead: number, people: number) {
  await reportProgress(tx, loading, { bytesRead, tries: 0 })
  await refreshStatistics(tx, "import_rows", people)
  await tx.delete(importPieces).where(eq(importPieces.importId, loading.importId))
  await tx.update(imports).set({ state: "comparing" }).where(eq(imports.id, loading.importId))
  await recordAct(tx, actor, "roll.stage", {
    ballotId: loading.ballotId,
    subjectId: loading.importId,
    people,
  })
}
