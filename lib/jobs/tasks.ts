import { type JobHelpers, parseCronItems, type TaskList } from "graphile-worker"
import { z } from "zod"
import { withJobs } from "@/db"
import { digestWeek } from "@/lib/digests/digest-week"
import { digestsDue } from "@/lib/digests/queries"
import { sendDigest } from "@/lib/digests/send-digest"
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
  async send_digests(_payload, { addJob }) {
    const week = digestWeek(new Date())
    if (!week) return
    // A job a person: one whose mail fails is tried again by itself, and nothing that falls due waits for mail.
    const later = { priority: 10, maxAttempts: 12 }
    for (const accountId of await withJobs((tx) => digestsDue(tx, week)))
      await addJob("send_digest", { accountId, week }, { jobKey: `send_digest ${accountId}`, ...later })
  },
  async send_digest(payload) {
    const { accountId, week } = OneDigest.parse(payload)
    const now = new Date()
    if (digestWeek(now) === week) await sendDigest(accountId, week, now)
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

const OneDigest = z.object({ accountId: z.uuid(), week: z.iso.date() })
const dayInMillis = 86_400_000

/** When each comes round, on the clock of UTC. However many machines have a worker, one of them does it. */
export const schedule = parseCronItems([
  { task: "close_ballots", match: "0 * * * *", options: { jobKey: "close_ballots" } },
  { task: "erase_ballots", match: "5 * * * *", options: { jobKey: "erase_ballots" } },
  // Half past seven in London is one of these, by the season; on a worker that was away it comes round when it is back.
  {
    task: "send_digests",
    match: "30 6,7 * * 1",
    options: { jobKey: "send_digests", backfillPeriod: dayInMillis },
  },
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
