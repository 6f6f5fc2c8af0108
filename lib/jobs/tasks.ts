import { type JobHelpers, parseCronItems, type TaskList } from "graphile-worker"
import { z } from "zod"
import { advanceImport, importsToDo } from "@/lib/imports/advance-import"
import { closeBallots, closesSoon } from "./close-ballots"
import { eraseBallots } from "./erase-ballots"
import { projectBallots } from "./project-ballots"
import { sealAudit } from "./seal-audit"

/** What a worker does first: whatever fell due in the day before, and the files somebody left off at. */
export const firstTasks = ["catch_up", "advance_imports"]

/** What the union’s jobs are called in the queue, and what each does. Doing one twice changes nothing. */
export const tasks: TaskList = {
  async catch_up(_payload, helpers) {
    await closeBallots(new Date(), 24)
    await lookAhead(helpers)
    await eraseBallots(new Date())
    await sealAudit()
  },
  async close_ballots(_payload, helpers) {
    // Those of the last hour were told at their moment, unless that was set too late to be looked ahead to.
    await closeBallots(new Date(), 1.1)
    await lookAhead(helpers)
  },
  async close_at() {
    await closeBallots(new Date(), 0.1)
  },
  async erase_ballots() {
    await eraseBallots(new Date())
  },
  async project_ballots() {
    await projectBallots(new Date())
  },
  async advance_import(payload) {
    await advanceImport(z.object({ importId: z.uuid() }).parse(payload).importId)
  },
  advance_imports: advanceImports,
  async seal_audit() {
    await sealAudit()
  },
}

/** When each comes round. However many machines have a worker, one of them does it. */
export const schedule = parseCronItems([
  { task: "close_ballots", match: "0 * * * *", options: { jobKey: "close_ballots" } },
  { task: "erase_ballots", match: "5 * * * *", options: { jobKey: "erase_ballots" } },
  { task: "project_ballots", match: "* * * * *", options: { jobKey: "project_ballots" } },
  { task: "advance_imports", match: "* * * * *", options: { jobKey: "advance_imports" } },
  { task: "seal_audit", match: "*/5 * * * *", options: { jobKey: "seal_audit" } },
])

async function lookAhead({ addJob }: JobHelpers) {
  for (const runAt of await closesSoon(new Date()))
    await addJob("close_at", {}, { runAt, jobKey: `close_at ${runAt.toISOString()}` })
}

/** Takes up the files that somebody left off at: a worker that died says nothing to the queue. */
async function advanceImports() {
  for (const { importId } of await importsToDo()) await advanceImport(importId)
}
