import { eq } from "drizzle-orm"
import { z } from "zod"
import type { Tx } from "@/db"
import { ballots, branches, workplaces } from "@/db/schema"
import type { Actor } from "@/lib/accounts/terms"
import { recordAct } from "@/lib/audit/record-act"
import { NotFound, Refusal } from "@/lib/refusal"
import { peopleOnList } from "./pledge-list-rows"
import { listed, purposeLength } from "./terms"

const idOrNone = z.uuid().or(z.literal("")).default("")

export const ExportPledgeList = z.object({
  ballotId: z.uuid(),
  branchId: idOrNone,
  workplaceId: idOrNone,
  listed: z.enum(listed).or(z.literal("")).default(""),
  purpose: z
    .string()
    .trim()
    .min(3, "Say what the list is for")
    .max(purposeLength, `Keep it to ${purposeLength} characters`),
})
export type ExportPledgeList = z.output<typeof ExportPledgeList>

/** Allows one pledge list to be taken away, and writes down by whom, for what, and how many people are in it. */
export async function exportPledgeList(tx: Tx, actor: Actor, input: ExportPledgeList) {
  if (!actor.mayExport) throw new Refusal("Taking lists away is a right you have not been given.", "right")
  const { ballotId, branchId, workplaceId, purpose } = input
  const [ballot] = await tx.select().from(ballots).where(eq(ballots.id, ballotId))
  const branch = branchId ? await nameOf(tx, branches, branchId) : undefined
  const workplace = workplaceId ? await nameOf(tx, workplaces, workplaceId) : undefined
  if (!ballot) throw new NotFound()
  if (ballot.erasedAt) throw new Refusal("What was known about each person has been erased.", "erased")
  const people = await peopleOnList(tx, input)
  if (people === 0) throw new Refusal("There is nobody to put in this list.", "nobody")
  await recordAct(tx, actor, "pledge_list.export", {
    branchId: branchId || actor.branchId,
    ...{ ballotId, people },
    detail: { branchId, workplaceId, listed: input.listed, purpose },
  })
  return { people, of: workplace ?? branch ?? ballot.name }
}

async function nameOf(tx: Tx, table: typeof branches | typeof workplaces, id: string) {
  const [row] = await tx.select({ name: table.name }).from(table).where(eq(table.id, id))
  if (!row) throw new NotFound()
  return row.name
}
