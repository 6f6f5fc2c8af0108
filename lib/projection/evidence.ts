import type { Bloc } from "./blocs"
import { cholesky, type Matrix } from "./cholesky"
import type { DeliveryClock } from "./delivery-clock"
import type { BallotUnit, Day, FirstContacts, ReturnCount } from "./grouped-ballot"

/** Papers counted on one spell of days, over the units that it speaks of. */
export type CountObservation = { at: number; elapsed: number; cast: number; units: Set<string> | null }

/** Of those first spoken to in a spell of days, the share who said they had posted. */
export type SaidPosted = { at: number; share: number; members: number }

export type Evidence = {
  counts: CountObservation[]
  saidPosted: SaidPosted[]
  /** Cholesky factor of the scatter of `saidPosted`: bias common to all spells, bias of each, and sampling. */
  saidScatter: Matrix
}

const mostCounts = 6
const mostSpells = 6

export function evidenceOf(
  counts: readonly ReturnCount[],
  first: readonly FirstContacts[],
  clock: DeliveryClock,
): Evidence {
  const saidPosted = saidBySpell(first, clock)
  const saidScatter = cholesky(
    saidPosted.map((a, i) =>
      saidPosted.map((b, j) => {
        if (i !== j) return saidBias.common ** 2
        const p = (a.share * a.members + 1) / (a.members + 2)
        return saidBias.common ** 2 + saidBias.own ** 2 + (1.5 * p * (1 - p)) / b.members
      }),
    ),
  )
  return { counts: observations(counts, clock), saidPosted, saidScatter }
}

const saidBias = { common: 0.06, own: 0.045 }

/** Totals by day; unit counts summed over spells of days, where no total speaks for that day. */
function observations(counts: readonly ReturnCount[], clock: DeliveryClock): CountObservation[] {
  const totals = counts.filter((count) => count.unit === null)
  const totalDays = new Set(totals.map((count) => count.day))
  const ofUnits = counts.filter((count) => count.unit !== null && !totalDays.has(count.day))
  const whole = totals.map((count) => ({
    at: clock.arrival(count.day),
    elapsed: clock.elapsed(count.day),
    cast: count.cast,
    units: null,
  }))
  const parts = spells(ofUnits, mostCounts).map((spell) => partial(spell, clock))
  const all = [...whole, ...parts].filter((seen) => seen.at > 0).sort((a, b) => a.elapsed - b.elapsed)
  if (all.length <= mostCounts) return all
  const step = (all.length - 1) / (mostCounts - 1)
  return Array.from({ length: mostCounts }, (_, i) => all[Math.round(i * step)]).filter(
    (seen) => seen !== undefined,
  )
}

function partial(spell: readonly ReturnCount[], clock: DeliveryClock): CountObservation {
  const newest = new Map<string, ReturnCount>()
  for (const count of spell) if (count.unit !== null) newest.set(count.unit, count)
  const kept = [...newest.values()]
  const mean = (of: (count: ReturnCount) => number) => kept.reduce((sum, c) => sum + of(c), 0) / kept.length
  return {
    at: mean((count) => clock.arrival(count.day)),
    elapsed: mean((count) => clock.elapsed(count.day)),
    cast: kept.reduce((sum, count) => sum + count.cast, 0),
    units: new Set(newest.keys()),
  }
}

function saidBySpell(first: readonly FirstContacts[], clock: DeliveryClock): SaidPosted[] {
  const byDay = new Map<Day, { day: Day; members: number; posted: number }>()
  for (const { day, members, posted } of first) {
    if (members === 0 || clock.posting(day) === 0) continue
    const said = byDay.get(day) ?? { day, members: 0, posted: 0 }
    said.members += members
    said.posted += posted
    byDay.set(day, said)
  }
  const inOrder = [...byDay.values()].sort((a, b) => (a.day < b.day ? -1 : 1))
  return spells(inOrder, mostSpells).map((spell) => {
    const members = spell.reduce((sum, day) => sum + day.members, 0)
    const posted = spell.reduce((sum, day) => sum + day.posted, 0)
    const at = spell.reduce((sum, day) => sum + day.members * clock.posting(day.day), 0) / members
    return { at, share: posted / members, members }
  })
}

/** Rows in order of their days, of the same day kept together, in at most so many spells of consecutive days. */
function spells<Row extends { day: Day }>(rows: readonly Row[], most: number): Row[][] {
  const days = [...new Set(rows.map((row) => row.day))]
  const groups: Row[][] = Array.from({ length: Math.min(most, days.length) }, () => [])
  const spellOf = new Map(days.map((day, i) => [day, Math.floor((i * groups.length) / days.length)]))
  for (const row of rows) groups[spellOf.get(row.day) ?? 0]?.push(row)
  return groups
}

/** Marks on each bloc which count observations speak of it. */
export function markSeen(bloc: Bloc, { id, countedIn = id }: BallotUnit, evidence: Evidence): Bloc {
  const isOf = (units: Set<string>) => units.has(id) || units.has(countedIn)
  return { ...bloc, seenBy: evidence.counts.map((seen) => seen.units === null || isOf(seen.units)) }
}
