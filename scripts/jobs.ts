import { startJobs } from "@/lib/jobs/start-jobs"

// Ended with SIGTERM, it finishes the job it is at.
const runner = await startJobs()
await runner.promise
process.exit(0)
