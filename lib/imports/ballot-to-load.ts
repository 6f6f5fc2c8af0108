import { eq } from "drizzle-orm"
import type { Tx } from "@/db"
import { ballotEmployers, ballots, employers } from "@/db/schema"
import { NotFound, Refusal } from "@/lib/refusal"

/** The ballot whose roll is to be loaded, with its only employer's name if it covers just one. */
export async function ballotToLoad(tx: Tx, ballotId: string, now: Date) {
  const [ballot] = await tx.select().from(ballots).where(eq(ballots.id, ballotId))
  if (!ballot) throw new NotFound()
  if (ballot.closesAt <= now) throw new Refusal("Voting has closed: the roll of this ballot stays as it is.")
  const covered = await tx
    .select({ name: employers.name })
    .from(employers)
    .innerJoin(ballotEmployers, eq(ballotEmployers.employerId, employers.id))
    .where(eq(ballotEmployers.ballotId, ballotId))
    .limit(2)
  return { ballot, soleEmployer: covered.length === 1 ? (covered[0]?.name ?? null) : null }
}
