import { type JobHelpers, parseCronItems, type TaskList } from "graphile-worker"
import { closeBallots, closesSoon } from "./close-ballots"
import { eraseBallots } from "./erase-ballots"
import { projectBallots } from "./project-ballots"

/** What a worker does first: whatever fell due in the day before, while perhaps none was there. */
export const firstTask = "catch_up"

/** What the union’s jobs are called in the queue, and what each does. Doing one twice changes nothing. */
export const tasks: TaskList = {
  async catch_up(_payload, helpers) {
    await closeBallots(new Date(), 24)
    await lookAhead(helpers)
    await eraseBallots(new Date())
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
}

/** When each comes round. However many machines have a worker, one of them does it. */
export const schedule = parseCronItems([
  { task: "close_ballots", match: "0 * * * *", options: { jobKey: "close_ballots" } },
  { task: "erase_ballots", match: "5 * * * *", options: { jobKey: "erase_ballots" } },
  { task: "project_ballots", match: "* * * * *", options: { jobKey: "project_ballots" } },
])

async function lookAhead({ addJob }: JobHelpers) {
  for (const runAt of await closesSoon(new Date()))
    await addJob("close_at", {}, { runAt, jobKey: `close_at ${runAt.toISOString()}` })
}
