import { eq } from "drizzle-orm"
import { z } from "zod"
import type { Tx } from "@/db"
import { ballots } from "@/db/schema"
import type { Actor } from "@/lib/accounts/terms"
import { recordAct } from "@/lib/audit/record-act"
import { branchName } from "@/lib/branches/queries"
import { NotFound, Refusal } from "@/lib/refusal"
import { reportedPlaces } from "./reported-places"

export const ExportReport = z.object({
  ballotId: z.uuid(),
  branchId: z.uuid().or(z.literal("")).default(""),
})
export type ExportReport = z.output<typeof ExportReport>

/** Allows the report’s table of workplaces to be taken away, and writes down by whom and how many people its figures count. */
export async function exportReport(tx: Tx, actor: Actor, input: ExportReport) {
  if (!actor.mayExport) throw new Refusal("Taking lists away is a right you have not been given.", "right")
  const { ballotId } = input
  const branchId = input.branchId || actor.branchId || undefined
  const [ballot] = await tx
    .select({ name: ballots.name, method: ballots.method })
    .from(ballots)
    .where(eq(ballots.id, ballotId))
  const branch = branchId ? await branchName(tx, branchId) : undefined
  if (!ballot || (branchId && !branch)) throw new NotFound()
  const places = await reportedPlaces(tx, ballotId, branchId)
  if (places.length === 0)
    throw new Refusal("Nobody is on the roll, so there is nothing to report.", "nobody")
  const people = places.reduce((total, { entitled }) => total + entitled, 0)
  const detail = { branchId: branchId ?? null, workplaces: places.length }
  await recordAct(tx, actor, "report.export", { branchId: branchId ?? null, ballotId, people, detail })
  return { places, method: ballot.method, of: branch ?? ballot.name }
}
