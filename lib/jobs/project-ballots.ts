import { fillDays } from "@/lib/projected/fill-days"
import { projectNow } from "@/lib/projected/project-now"
import { openBallots } from "./queries"

/** What was worked out so lately, in milliseconds, somebody has just asked for. */
const justNow = 30_000

/** Works out anew where each open ballot will end, so that whoever looks need not wait for it. */
export async function projectBallots(now: Date): Promise<void> {
  for (const ballot of await openBallots(now)) {
    await projectNow(ballot, now, justNow)
    await fillDays(ballot, now)
  }
}
