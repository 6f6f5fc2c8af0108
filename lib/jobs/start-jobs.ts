import { quickAddJob, type Runner, run } from "graphile-worker"
import { queueAddress, quietly } from "@/db/queue"
import { firstTasks, schedule, tasks } from "./tasks"

/** Does the union’s jobs as they fall due, beginning with whatever fell due while nobody was there to do it. */
export async function startJobs(): Promise<Runner> {
  const queue = { connectionString: queueAddress(), maxPoolSize: 4, logger: quietly }
  for (const task of firstTasks) await quickAddJob(queue, task, {}, { jobKey: task })
  // More than one, so that a ballot closes to the minute while a file is being read.
  const work = { taskList: tasks, parsedCronItems: schedule, concurrency: 4, pollInterval: 10_000 }
  return run({ ...queue, ...work, noHandleSignals: true })
}
