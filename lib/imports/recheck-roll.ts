import { eq, sql } from "drizzle-orm"
import { withReach } from "@/db"
import { imports } from "@/db/schema"
import type { Actor } from "@/lib/accounts/terms"
import { cellsOf } from "./cells"
import { rowChecker } from "./check-row"
import { heldImport } from "./held-import"
import type { Loading } from "./listed"
import { reportProgress } from "./progress"
import { refreshStatistics } from "./refresh-statistics"
import { stagedLine, storeRows } from "./store-rows"

const batch = 20_000

/** Checks the rows kept again, once an organiser has said how the columns are to be taken. All of them, or none. */
export async function recheckRoll(actor: Actor, loading: Loading) {
  await withReach(actor, async (tx) => {
    const { importId } = loading
    const check = rowChecker(await heldImport(tx, loading))
    let last = 0
    let rowsChecked = 0
    for (;;) {
      const rows = await tx.execute<{ line: number; cells: string }>(sql`select line, cells from import_rows
        where import_id = ${importId} and line > ${last} order by line limit ${batch}`)
      if (rows.length === 0) break
      last = rows.at(-1)?.line ?? last
      const from = rows[0]?.line ?? 0
      await tx.execute(
        sql`delete from import_rows where import_id = ${importId} and line between ${from} and ${last}`,
      )
      const staged = rows.map(({ line, cells }) => {
        const kept = cellsOf(cells)
        return stagedLine({ line, cells: kept, ...check(kept) })
      })
      await storeRows(tx, loading, staged)
      rowsChecked += rows.length
      await withReach(actor, (apart) => reportProgress(apart, loading, { rowsChecked }))
    }
    await refreshStatistics(tx, "import_rows", rowsChecked)
    await reportProgress(tx, loading, { tries: 0 })
    await tx.update(imports).set({ state: "comparing" }).where(eq(imports.id, importId))
  })
}
