import type { Bloc } from "./blocs"
import type { CountedTogether, UnitToPredict } from "./counted-together"
import type { DeliveryClock } from "./delivery-clock"
import type { Counted } from "./final-of-unit"
import type { BallotUnit, ReturnCount } from "./grouped-ballot"

export type CountedUnits = {
  toPredict: UnitToPredict[]
  together: CountedTogether[]
  /** The newest count of a unit, of what units are counted in, or of the whole. */
  countOf: (id: string | null) => Counted | null
}

/** The newest count of each unit and of units together; of the whole only where it says more than all units do. */
export function countedUnits(
  units: readonly BallotUnit[],
  blocs: readonly Bloc[],
  counts: readonly ReturnCount[],
  clock: DeliveryClock,
): CountedUnits {
  const newest = Math.max(0, ...counts.map((count) => clock.elapsed(count.day)))
  const own = new Map(counts.map((count) => [count.unit, count]))
  const countOf = (id: string | null) => {
    const count = own.get(id)
    if (!count) return null
    return { at: clock.arrival(count.day), age: newest - clock.elapsed(count.day), cast: count.cast }
  }
  const toPredict = units.map((unit, i) => {
    const bloc = blocs[i]
    if (!bloc) throw new RangeError(`Unit ${unit.id} has no bloc`)
    return { unit, bloc, counted: countOf(unit.id) }
  })
  const total = countOf(null)
  const ofUnits = toPredict.reduce((sum, { counted }) => sum + (counted?.cast ?? 0), 0)
  const saysMore =
    total !== null &&
    total.cast >= ofUnits &&
    toPredict.some(({ counted }) => !counted || counted.age > total.age)
  if (saysMore) return { toPredict, together: [{ units: units.map((_, i) => i), counted: total }], countOf }
  return { toPredict, together: ofOneCount(units, countOf), countOf }
}

function ofOneCount(units: readonly BallotUnit[], countOf: CountedUnits["countOf"]): CountedTogether[] {
  const groups = new Map<string, number[]>()
  for (const [i, { id, countedIn = id }] of units.entries()) {
    if (countedIn === id) continue
    const group = groups.get(countedIn)
    if (group) group.push(i)
    else groups.set(countedIn, [i])
  }
  return [...groups].flatMap(([id, places]) => {
    const counted = countOf(id)
    return counted ? [{ units: places, counted }] : []
  })
}
