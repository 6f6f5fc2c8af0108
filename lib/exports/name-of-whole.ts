import { eq } from "drizzle-orm"
import type { Tx } from "@/db"
import { ballots, branches, workplaces } from "@/db/schema"
import { NotFound } from "@/lib/refusal"

type Which = { ballotId: string; branchId: string; workplaceId: string }

/** The ballot, and the name of what a list is of: the workplace, else the branch, else the ballot. NotFound when one is out of reach. */
export async function nameOfWhole(tx: Tx, { ballotId, branchId, workplaceId }: Which) {
  const [ballot] = await tx.select().from(ballots).where(eq(ballots.id, ballotId))
  const branch = branchId ? await nameOf(tx, branches, branchId) : undefined
  const workplace = workplaceId ? await nameOf(tx, workplaces, workplaceId) : undefined
  if (!ballot) throw new NotFound()
  return { ballot, whole: workplace ?? branch ?? ballot.name }
}

async function nameOf(tx: Tx, table: typeof branches | typeof workplaces, id: string) {
  const [row] = await tx.select({ name: table.name }).from(table).where(eq(table.id, id))
  if (!row) throw new NotFound()
  return row.name
}
