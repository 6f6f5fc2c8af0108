import type { Tx } from "@/db"
import type { Ballot } from "@/lib/ballots/current-ballot"
import { standingCounts } from "@/lib/returns/queries"

/** The scrutineer’s counts that belong on the fan: of the whole ballot, where it is counted as one. */
export async function countsOf(tx: Tx, { id, aggregation }: Ballot) {
  return aggregation === "aggregated" ? standingCounts(tx, id) : []
}
