import { baselines } from "./baseline"
import { type Bloc, blocOf, membersWho, merged } from "./blocs"
import { forward, type Matrix } from "./cholesky"
import { curveShapes } from "./curve-shapes"
import { dayBins } from "./day-bins"
import { deliveryClock } from "./delivery-clock"
import { evidenceOf, markSeen } from "./evidence"
import { fit } from "./fit"
import type { BallotUnit, GroupedBallot } from "./grouped-ballot"
import { inOrder, unknowns } from "./priors"
import type { Beliefs, Learnable } from "./terms"

/** What was declared of a unit, of what units are counted in, or (null) of the whole ballot, in papers. */
export type Result = { unit: string | null; cast: number }

/** How far what a pledge is worth moves from one ballot of a union to its next, in log-odds. Judgement, no data found. */
const drift = 0.2
/** Units are told apart by how they answered, in so many groups of which the results are summed. */
const mostGroups = 24

/**
 * What a union believes once a ballot has been declared: the model's own posterior of how those asked turned out, given
 * every unit's result, a little widened. One total moves it little, many units more; with no result nothing moves.
 * `closed` is the ballot as it stood at its close.
 */
export function learn(closed: GroupedBallot, results: readonly Result[], before: Beliefs): Beliefs {
  const clock = deliveryClock(closed)
  const units = [...closed.units].sort((a, b) => (a.id < b.id ? -1 : 1))
  const base = baselines(units)
  const bins = dayBins(units, clock)
  const blocs = units.map((unit, i) => blocOf(unit, base.units[i] ?? { level: 0, variance: 1 }, bins))
  const groups = alike(results, units, blocs)
  const shapes = curveShapes(closed.curves)
  const [ordinary] = shapes
  if (groups.length === 0 || !ordinary) return before
  const evidence = {
    ...evidenceOf([], closed.firstContacts, clock),
    counts: groups.map((group) => ({ ...group, at: 1, elapsed: clock.elapsed(closed.closesOn) })),
  }
  const { mode, precision } = fit(ordinary, {
    blocs: merged(blocs.map((bloc, i) => seen(bloc, units[i], evidence))),
    evidence,
    spells: bins.at,
    shift: base.shift,
    shapes,
    beliefs: inOrder(before),
  })
  return believed((unknown) => {
    const at = unknowns.indexOf(unknown)
    const sd = Math.hypot(sdOf(precision, at), drift)
    return { mean: mode[at] ?? before[unknown].mean, sd: Math.min(sd, before[unknown].sd) }
  })
}

function believed(of: (unknown: Learnable) => Beliefs[Learnable]): Beliefs {
  return {
    reachBias: of("reachBias"),
    spoke_no_pledge: of("spoke_no_pledge"),
    undecided: of("undecided"),
    will_post: of("will_post"),
    posted: of("posted"),
    not_arrived: of("not_arrived"),
    wont: of("wont"),
  }
}

function seen(bloc: Bloc, unit: BallotUnit | undefined, evidence: Parameters<typeof markSeen>[2]): Bloc {
  return unit ? markSeen(bloc, unit, evidence) : bloc
}

/** Of (L·Lᵀ)⁻¹ the square root of one diagonal element. */
function sdOf(precision: Matrix, at: number): number {
  return Math.hypot(
    ...forward(
      precision,
      precision.map((_, i) => (i === at ? 1 : 0)),
    ),
  )
}

type Group = { cast: number; units: Set<string> | null }

/** Results summed over units that answered alike: by the share of those entitled who said they had posted. */
function alike(results: readonly Result[], units: readonly BallotUnit[], blocs: readonly Bloc[]): Group[] {
  const whole = results.find(({ unit }) => unit === null)
  if (whole) return [{ cast: whole.cast, units: null }]
  const goodOf = new Map<string, { good: number; entitled: number }>()
  for (const [i, { id, countedIn = id, entitled }] of units.entries()) {
    const bloc = blocs[i]
    const posted = bloc ? membersWho("posted", bloc) : 0
    const before = goodOf.get(countedIn) ?? { good: 0, entitled: 0 }
    goodOf.set(countedIn, { good: before.good + posted, entitled: before.entitled + entitled })
  }
  const shareOf = ({ unit }: Result) => {
    const { good = 0, entitled = 0 } = goodOf.get(unit ?? "") ?? {}
    return entitled > 0 ? good / entitled : 0
  }
  const ordered = results
    .filter(({ unit }) => goodOf.has(unit ?? ""))
    .sort((a, b) => shareOf(a) - shareOf(b) || (`${a.unit}` < `${b.unit}` ? -1 : 1))
  const groups: Group[] = Array.from({ length: Math.min(mostGroups, ordered.length) }, () => ({
    cast: 0,
    units: new Set(),
  }))
  for (const [i, { unit, cast }] of ordered.entries()) {
    const group = groups[Math.floor((i * groups.length) / ordered.length)]
    if (!group || unit === null) continue
    group.cast += cast
    group.units?.add(unit)
  }
  return groups
}
