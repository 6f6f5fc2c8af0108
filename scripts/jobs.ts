import { constants, setPriority } from "node:os"
import { startJobs } from "@/lib/jobs/start-jobs"

// Whoever waits for a page goes before a file that is being read.
setPriority(constants.priority.PRIORITY_LOW)
const runner = await startJobs()
// The job it is at is finished first.
process.once("SIGTERM", () => runner.stop().catch(console.error))
await runner.promise
process.exit(0)
