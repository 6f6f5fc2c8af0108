import { eq, sql } from "drizzle-orm"
import { type Tx, withReach } from "@/db"
import { imports } from "@/db/schema"
import type { Actor } from "@/lib/accounts/terms"
import { recordAct } from "@/lib/audit/record-act"
import { dayOf } from "@/lib/dates"
import { Refusal } from "@/lib/refusal"
import { ballotToLoad } from "./ballot-to-load"
import { forgetFile } from "./end-import"
import {
  addEntries,
  addJoinings,
  createUnits,
  leaveOutLate,
  moveUnits,
  takeUnlistedOff,
} from "./enrol-listed"
import { figuresOf } from "./figures-of"
import { heldImport } from "./held-import"
import { inChunks } from "./in-chunks"
import { addUnknown, updateKnown } from "./keep-members"
import { joinersUntil, lateJoiners } from "./late-joiners"
import type { Loading } from "./listed"
import { placeLanded } from "./place-landed"
import { reportProgress } from "./progress"
import { refreshStatistics } from "./refresh-statistics"
import type { Figures, LoadChoice } from "./terms"

/** Loads a checked file: its members, and their places on the roll of this ballot. All of it, or none. */
export async function loadRoll(actor: Actor, loading: Loading) {
  const now = new Date()
  const report = (rowsMerged: number, rowsToMerge: number) =>
    withReach(actor, (apart) => reportProgress(apart, loading, { rowsMerged, rowsToMerge }))
  await withReach(actor, async (tx) => {
    const done = await mergeRows(tx, actor, loading, now, report)
    await tx
      .update(imports)
      .set({ state: "merged", endedAt: now, done, found: null, problem: null })
      .where(eq(imports.id, loading.importId))
    await forgetFile(tx, loading.importId)
    await recordAct(tx, actor, "roll.merge", {
      ballotId: loading.ballotId,
      subjectId: loading.importId,
      people: done.new + (done.late ?? 0) + done.changed + done.unchanged + done.elsewhere + done.leaving,
      detail: done,
    })
    // The last of it: from here on whoever cancels waits, and finds the roll loaded.
    await reportProgress(tx, loading, { tries: 0 })
  })
}

type Report = (rowsMerged: number, rowsToMerge: number) => Promise<void>

async function mergeRows(
  tx: Tx,
  actor: Actor,
  loading: Loading,
  now: Date,
  report: Report,
): Promise<Figures> {
  // One load at a time, of any ballot: they share the members.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('load the roll'))`)
  const { choice } = await heldImport(tx, loading)
  await ballotToLoad(tx, loading.ballotId, now)
  if (!choice) throw new Refusal("Say how this file is to be loaded, and load it again.")
  const figures = await figuresOf(tx, loading)
  const takesOff = decideTakingOff(choice, figures)
  const until = await joinersUntil(tx, loading.ballotId, now)
  const late = until && !choice.joinLate ? await lateJoiners(tx, loading, until) : 0
  if (until && late > 0) await leaveOutLate(tx, loading, until)

  const rows = await placeLanded(tx)
  // Who was known already is kept in place: only so many come to the tables.
  const added = (merged: number) => Math.min(merged, figures.new + figures.elsewhere)
  if (takesOff) await takeUnlistedOff(tx, actor, loading, choice.leftOn || dayOf(now))
  await createUnits(tx, loading)
  let chunks = 0
  await inChunks(tx, rows, async (chunk, merged) => {
    await updateKnown(tx, chunk, now)
    await addUnknown(tx, chunk, now)
    if (isTimeToCount(chunks)) await refreshStatistics(tx, "members", added(merged))
    await addEntries(tx, loading, chunk)
    if (isTimeToCount(chunks)) await refreshStatistics(tx, "roll_entries", added(merged))
    await addJoinings(tx, actor, loading, chunk, { now, until })
    chunks += 1
    await report(merged, rows)
  })
  await moveUnits(tx, loading)
  const leaving = takesOff ? figures.leaving : 0
  return { ...figures, leaving, new: figures.new - late, ...(late > 0 && { late }) }
}

/** After the first chunk, and as the tables grow past what was counted then: chunks 1, 4, 16. */
const isTimeToCount = (chunks: number) => [0, 3, 15].includes(chunks)

/** Whether those no longer listed leave the roll, as was asked for; refuses what was asked of figures that no longer hold. */
export function decideTakingOff(input: LoadChoice, figures: Figures): boolean {
  if (figures.new + figures.changed + figures.unchanged + figures.elsewhere === 0)
    throw new Refusal("No row of this file can be used, so there is nothing to load.")
  if (input.leaving !== figures.leaving)
    throw new Refusal(
      `The roll has changed since this page was opened: ${figures.leaving.toLocaleString("en-GB")} would now be taken off it. Look at the page again, then load.`,
    )
  const most = figures.leaving * 2 > figures.onRoll
  if (most && input.takeOff && !input.takeOffMost)
    throw new Refusal(
      `This would take ${figures.leaving.toLocaleString("en-GB")} of ${figures.onRoll.toLocaleString("en-GB")} members off the roll. If that is right, say so; if not, discard this file and export again.`,
      "takeOffMost",
    )
  return figures.leaving > 0 && Boolean(most ? input.takeOffMost : input.takeOff)
}
