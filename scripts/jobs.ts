import { startJobs } from "@/lib/jobs/start-jobs"

const runner = await startJobs()
// The job it is at is finished first.
process.once("SIGTERM", () => runner.stop().catch(console.error))
await runner.promise
process.exit(0)
