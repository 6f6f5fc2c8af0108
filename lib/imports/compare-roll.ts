import { eq } from "drizzle-orm"
import { type Tx, withReach } from "@/db"
import { imports } from "@/db/schema"
import type { Actor } from "@/lib/accounts/terms"
import { figuresOf } from "./figures-of"
import { heldImport } from "./held-import"
import { beginComparison, keepComparison } from "./keep-comparison"
import { joinersUntil, lateJoiners } from "./late-joiners"
import type { Loading } from "./listed"
import { mappingProblem } from "./mapping"
import { newNames } from "./new-names"
import { reportProgress } from "./progress"
import { refuseRows } from "./refuse-rows"
import { rollChanges } from "./roll-changes"
import { changesShown, type Found } from "./terms"

/** Sets a checked file beside what the union knows: which rows cannot be used after all, and what a merge would do. */
export async function compareRoll(actor: Actor, loading: Loading) {
  await withReach(actor, async (tx) => {
    const { mapping } = await heldImport(tx, loading)
    const asOf = await beginComparison(tx, loading)
    const isWhole = mappingProblem(mapping) === null
    if (isWhole) await refuseRows(tx, loading.importId, mapping)
    const found = isWhole ? await whatItWouldDo(tx, loading) : null
    if (isWhole) await keepComparison(tx, loading, asOf)
    await reportProgress(tx, loading, { tries: 0 })
    await tx.update(imports).set({ state: "staged", found }).where(eq(imports.id, loading.importId))
  })
}

async function whatItWouldDo(tx: Tx, loading: Loading): Promise<Found> {
  const figures = await figuresOf(tx, loading)
  const until = await joinersUntil(tx, loading.ballotId, new Date())
  return {
    figures,
    names: await newNames(tx, loading),
    changes: figures.onRoll > 0 ? await rollChanges(tx, loading, changesShown) : [],
    late: until ? { until, members: await lateJoiners(tx, loading, until) } : null,
  }
}
