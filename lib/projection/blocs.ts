import type { Baseline } from "./baseline"
import { type Bins, mostBins } from "./day-bins"
import type { BallotUnit } from "./grouped-ballot"
import { pledgeGroups } from "./terms"

/** Members that the model treats alike: a unit, or several units with much the same level and coverage. */
export type Bloc = {
  entitled: number
  level: number
  /** Variance of a unit's own departure, and of the members' average of it over the bloc. */
  variance: number
  shared: number
  notAsked: number
  coverage: number
  /** Members asked: all of them, by their newest pledge, and by that and the spell in which it was recorded. */
  asked: number
  said: Float64Array
  saidIn: Float64Array
  /** Which count observations speak of it. */
  seenBy: boolean[]
}

export const askedGroups = pledgeGroups.filter((group) => group !== "not_asked")
type AskedGroup = (typeof askedGroups)[number]

/** Of those asked in a bloc, the members whose newest pledge it is. */
export function membersWho(pledge: AskedGroup, bloc: Bloc): number {
  return bloc.said[askedGroups.indexOf(pledge)] ?? 0
}

export function blocOf(unit: BallotUnit, baseline: Baseline, bins: Bins): Bloc {
  const saidIn = new Float64Array(askedGroups.length * mostBins)
  for (const { pledge, day, members } of unit.pledges) {
    if (pledge === "not_asked") continue
    const at = askedGroups.indexOf(pledge) * mostBins + bins.of(day)
    saidIn[at] = (saidIn[at] ?? 0) + members
  }
  const spoken = total(saidIn)
  return {
    entitled: unit.entitled,
    level: baseline.level,
    variance: baseline.variance,
    shared: baseline.variance,
    notAsked: Math.max(0, unit.entitled - spoken),
    coverage: unit.entitled > 0 ? Math.min(1, spoken / unit.entitled) : 0,
    ...askedOf(saidIn),
    seenBy: [],
  }
}

function askedOf(saidIn: Float64Array): Pick<Bloc, "asked" | "said" | "saidIn"> {
  const said = new Float64Array(askedGroups.length)
  for (let i = 0; i < said.length; i++) said[i] = total(saidIn.subarray(i * mostBins, (i + 1) * mostBins))
  return { asked: total(said), said, saidIn }
}

function total(members: Float64Array): number {
  let sum = 0
  for (let i = 0; i < members.length; i++) sum += members[i] ?? 0
  return sum
}

/** Few blocs stand in for many units when the common unknowns are fitted, which makes the fit's cost constant. */
export function merged(blocs: readonly Bloc[], levels = 6, coverages = 2): Bloc[] {
  if (blocs.length <= levels * coverages) return [...blocs]
  const rank = ranks(blocs.map((bloc) => bloc.level))
  const reach = ranks(blocs.map((bloc) => bloc.coverage))
  const part = (place: number, parts: number) => Math.floor((place * parts) / blocs.length)
  const groups = new Map<string, Bloc[]>()
  for (const [i, bloc] of blocs.entries()) {
    const key = `${bloc.seenBy.join()} ${part(rank[i] ?? 0, levels)} ${part(reach[i] ?? 0, coverages)}`
    const group = groups.get(key)
    if (group) group.push(bloc)
    else groups.set(key, [bloc])
  }
  return [...groups.values()].map(together)
}

function together(group: readonly Bloc[]): Bloc {
  const sum = (of: (bloc: Bloc) => number) => group.reduce((total, bloc) => total + of(bloc), 0)
  const entitled = Math.max(
    sum((bloc) => bloc.entitled),
    1e-9,
  )
  const notAsked = sum((bloc) => bloc.notAsked)
  const saidIn = new Float64Array(askedGroups.length * mostBins)
  for (const bloc of group)
    for (let i = 0; i < saidIn.length; i++) saidIn[i] = (saidIn[i] ?? 0) + (bloc.saidIn[i] ?? 0)
  return {
    entitled,
    level: sum((bloc) => bloc.entitled * bloc.level) / entitled,
    variance: sum((bloc) => bloc.entitled * bloc.variance) / entitled,
    shared: sum((bloc) => bloc.entitled ** 2 * bloc.variance) / entitled ** 2,
    notAsked,
    coverage: 1 - notAsked / entitled,
    ...askedOf(saidIn),
    seenBy: group[0]?.seenBy ?? [],
  }
}

/** Place of each value in order; ties by position, which permuting the units can change only between equals. */
function ranks(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0))
  const places = new Array<number>(values.length).fill(0)
  for (const [place, i] of order.entries()) places[i] = place
  return places
}
