import { eq } from "drizzle-orm"
import { ballotUnits, projectedParts, projections } from "@/db/schema"
import { addDays, type Day } from "@/lib/dates"
import { type Cast, owner } from "./cast"

/** What was projected of a ballot and its unit on the days before its close, one range a day. */
export async function saidByDay(
  { ballot }: Cast,
  closesOn: Day,
  ranges: readonly (readonly [low: number, high: number])[],
) {
  const [unit] = await owner.select().from(ballotUnits).where(eq(ballotUnits.ballotId, ballot.id))
  for (const [n, [low, high]] of ranges.entries()) {
    const day = addDays(closesOn, n - ranges.length)
    const middle = (high - low) / 4
    const quantiles = { "0.1": low, "0.25": low + middle, "0.75": high - middle, "0.9": high }
    const ends = { entitled: 62, castNeeded: 31, mean: 30, sd: 3, chance: 0.5, quantiles }
    const rest = { conversations: 40, restsOn: ["40 conversations"], warnings: [], hasTooLittle: false }
    await owner.insert(projections).values({ ballotId: ballot.id, day, ...ends, ...rest })
    await owner
      .insert(projectedParts)
      .values({ ballotId: ballot.id, day, ballotUnitId: unit?.id ?? "", ...ends })
  }
}
