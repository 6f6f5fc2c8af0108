import type { Baseline } from "./baseline"
import type { DeliveryClock } from "./delivery-clock"
import type { BallotUnit, PledgeCell } from "./grouped-ballot"
import { pledgeGroups } from "./terms"

/** Members asked and alike in their newest pledge; `bins` are the shares of them by when it was recorded. */
export type AskedCell = { ratio: number; posted: boolean; members: number; bins: number[] }

/** Members that the model treats alike: a unit, or several units with much the same level and coverage. */
export type Bloc = {
  entitled: number
  level: number
  /** Variance of a unit's own departure, and of the members' average of it over the bloc. */
  variance: number
  shared: number
  notAsked: number
  coverage: number
  cells: AskedCell[]
  /** Which count observations speak of it. */
  seenBy: boolean[]
}

const mostBins = 4
const asked = pledgeGroups.filter((group) => group !== "not_asked")

/** Spells of days on which pledges were recorded, each standing at its members' mean on the posting clock. */
export type Bins = { at: number[]; of: (cell: PledgeCell) => number }

export function dayBins(units: readonly BallotUnit[], clock: DeliveryClock): Bins {
  const byDay = new Map<string, number>()
  for (const unit of units)
    for (const cell of unit.pledges)
      if (cell.pledge !== "not_asked") byDay.set(cell.day, (byDay.get(cell.day) ?? 0) + cell.members)
  const days = [...byDay].filter(([, members]) => members > 0).sort(([a], [b]) => (a < b ? -1 : 1))
  const all = days.reduce((sum, [, members]) => sum + members, 0)
  const binOf = new Map<string, number>()
  const sums: { members: number; at: number }[] = []
  let before = 0
  for (const [day, members] of days) {
    const bin = Math.min(mostBins - 1, Math.floor((mostBins * (before + members / 2)) / all))
    before += members
    const sum = sums[bin] ?? { members: 0, at: 0 }
    sums[bin] = { members: sum.members + members, at: sum.at + members * clock.posting(day) }
    binOf.set(day, bin)
  }
  const at = Array.from({ length: mostBins }, (_, i) => (sums[i] ? sums[i].at / sums[i].members : 0))
  return { at, of: (cell) => binOf.get(cell.day) ?? 0 }
}

export function blocOf(unit: BallotUnit, baseline: Baseline, bins: Bins): Bloc {
  const byGroup = asked.map(() => Array.from({ length: mostBins }, () => 0))
  let spoken = 0
  for (const cell of unit.pledges) {
    const row = cell.pledge === "not_asked" ? undefined : byGroup[asked.indexOf(cell.pledge)]
    if (!row) continue
    const bin = bins.of(cell)
    row[bin] = (row[bin] ?? 0) + cell.members
    spoken += cell.members
  }
  return {
    entitled: unit.entitled,
    level: baseline.level,
    variance: baseline.variance,
    shared: baseline.variance,
    notAsked: Math.max(0, unit.entitled - spoken),
    coverage: unit.entitled > 0 ? Math.min(1, spoken / unit.entitled) : 0,
    cells: cellsOf(byGroup),
    seenBy: [],
  }
}

function cellsOf(byGroup: number[][]): AskedCell[] {
  return byGroup.flatMap((row, ratio) => {
    const members = row.reduce((sum, n) => sum + n, 0)
    if (members === 0) return []
    return [{ ratio, posted: asked[ratio] === "posted", members, bins: row.map((n) => n / members) }]
  })
}

/** Few blocs stand in for many units when the common unknowns are fitted, which makes the fit's cost constant. */
export function merged(blocs: readonly Bloc[], levels = 6, coverages = 2): Bloc[] {
  if (blocs.length <= levels * coverages) return [...blocs]
  const rank = ranks(blocs.map((bloc) => bloc.level))
  const reach = ranks(blocs.map((bloc) => bloc.coverage))
  const groups = new Map<string, Bloc[]>()
  for (const [i, bloc] of blocs.entries()) {
    const part = (order: number[], parts: number) => Math.floor(((order[i] ?? 0) * parts) / blocs.length)
    const key = `${bloc.seenBy.join()} ${part(rank, levels)} ${part(reach, coverages)}`
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
  const byGroup = asked.map(() => Array.from({ length: mostBins }, () => 0))
  for (const bloc of group)
    for (const cell of bloc.cells) {
      const row = byGroup[cell.ratio] ?? []
      for (const [bin, share] of cell.bins.entries()) row[bin] = (row[bin] ?? 0) + cell.members * share
    }
  const notAsked = sum((bloc) => bloc.notAsked)
  return {
    entitled,
    level: sum((bloc) => bloc.entitled * bloc.level) / entitled,
    variance: sum((bloc) => bloc.entitled * bloc.variance) / entitled,
    shared: sum((bloc) => bloc.entitled ** 2 * bloc.variance) / entitled ** 2,
    notAsked,
    coverage: 1 - notAsked / entitled,
    cells: cellsOf(byGroup),
    seenBy: group[0]?.seenBy ?? [],
  }
}

/** Place of each value in order; ties by position, which permuting the units can change only between equals. */
function ranks(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0))
  const places: number[] = []
  for (const [place, i] of order.entries()) places[i] = place
  return places
}
