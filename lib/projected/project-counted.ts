import type { Ballot } from "@/lib/ballots/current-ballot"
import { conversations } from "@/lib/projection/conversations"
import { castNeeded } from "@/lib/projection/decide"
import type { GroupedBallot } from "@/lib/projection/grouped-ballot"
import { type Part, projectInParts } from "@/lib/projection/project"
import type { PartProjection, ProjectionInParts, UnitProjection } from "@/lib/projection/projection"
import { tooLittleToGoOn } from "@/lib/projection/rests-on"
import type { CountedBallot, Place } from "./read-counts"

/** What belongs to a branch, or to a ballot unit counted on its own. */
export type ProjectedPart = PartProjection & { branchId: string | null; ballotUnitId: string | null }
export type ProjectedBallot = Omit<ProjectionInParts, "parts"> & {
  asOf: string
  parts: ProjectedPart[]
  places: Place[]
  conversations: number
  hasTooLittle: boolean
}

/** Projects a ballot with its branches and, where they are counted apart, its units. */
export function projectCounted(ballot: Ballot, { grouped, places }: CountedBallot): ProjectedBallot {
  const branches = gathered(places, ({ branchId }) => branchId)
  const employers = ballot.aggregation === "by_employer" ? gathered(places, ({ unitId }) => unitId) : []
  const { parts, ...rest } = projectInParts(grouped, [...branches, ...employers])
  return {
    ...rest,
    places,
    asOf: grouped.asOf,
    conversations: conversations(grouped.units),
    hasTooLittle: tooLittleToGoOn(grouped),
    parts: [
      ...parts.map(({ id, ...part }, at) =>
        at < branches.length
          ? { ...part, branchId: id, ballotUnitId: null }
          : { ...part, branchId: null, ballotUnitId: id },
      ),
      ...(ballot.aggregation === "by_workplace" ? workplacesAsParts(grouped, places, rest.units) : []),
    ],
  }
}

function gathered(places: readonly Place[], of: (place: Place) => string | null): Part[] {
  const groups = new Map<string, string[]>()
  for (const place of places) {
    const id = of(place)
    if (id) groups.set(id, [...(groups.get(id) ?? []), place.workplaceId])
  }
  return [...groups].map(([id, units]) => ({ id, units }))
}

/** Between the first and the last tenth of a normal lie this many of its sds. */
const tenthToTenth = 2.563

function workplacesAsParts(
  { units, line }: GroupedBallot,
  places: readonly Place[],
  projected: readonly UnitProjection[],
): ProjectedPart[] {
  return units.flatMap(({ id, entitled }, at) => {
    const [unit, ballotUnitId] = [projected[at], places[at]?.unitId]
    if (unit?.id !== id || !ballotUnitId) return []
    const { mean, quantiles, chance } = unit
    const sd = ((quantiles["0.9"] ?? 0) - (quantiles["0.1"] ?? 0)) / tenthToTenth
    const needed = castNeeded(entitled, line)
    return [{ entitled, castNeeded: needed, mean, sd, quantiles, chance, branchId: null, ballotUnitId }]
  })
}
