import { readFileSync } from "node:fs"
import { parse } from "csv-parse/sync"
import { deliveryClock } from "@/lib/projection/delivery-clock"
import type { GroupedBallot, PastCurve } from "@/lib/projection/grouped-ballot"
import { expit, logit } from "@/lib/projection/normal"
import { Random } from "./random"
import type { TrueUnit } from "./simulator"
import type { Case } from "./trial"

function rows(file: string): Record<string, string>[] {
  const url = new URL(`data/${file}`, import.meta.url)
  const records: Record<string, string>[] = parse(readFileSync(url), { columns: true })
  return records
}

/** UCU's institutions in two consecutive ballots, `from` as the last and `to` as the one to foresee. */
export function realPair(from: string, to: string): TrueUnit[] {
  const of = (ballot: string) =>
    new Map(
      rows("results.csv")
        .filter((row) => row.ballot === ballot)
        .map((row) => [row.unit ?? "", { entitled: Number(row.entitled), cast: Number(row.returned) }]),
    )
  const [last, now] = [of(from), of(to)]
  return [...now].flatMap(([id, { entitled, cast }]) => {
    const previous = last.get(id)
    return previous ? [{ id, entitled, cast, previous }] : []
  })
}

export const ballots2018and2019 = ["USS pensions 2017-18", "USS pensions 2019"] as const

export type RealCurve = {
  state: string
  opensOn: string
  closesOn: string
  counts: { day: string; cast: number }[]
}

/** Real returns by day, from ten days' grace before the first count where the opening is not recorded. */
export function realCurves(): RealCurve[] {
  const series = new Map<string, RealCurve>()
  for (const row of rows("return-curves.csv")) {
    const key = `${row.series} ${row.unit}`
    const known = series.get(key)
    const count = { day: row.date ?? "", cast: Number(row.cum_returns) }
    if (known) known.counts.push(count)
    else {
      const state = row.series ?? ""
      series.set(key, {
        state,
        opensOn: opening[state] ?? dayBefore(count.day, 4),
        closesOn: row.closed ?? "",
        counts: [count],
      })
    }
  }
  return [...series.values()].filter((curve) => curve.counts.length >= 5)
}

const opening: Record<string, string> = {
  "US general election 2020 CO": "2020-10-09",
  "ABS marriage survey 2017": "2017-09-12",
}

function dayBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00Z`) - days * 86_400_000).toISOString().slice(0, 10)
}

/** A curve as the union would keep its own: shares of the final returns on the delivery clock. */
export function pastCurve(curve: RealCurve): PastCurve {
  const clock = deliveryClock({ ...curve, holidays: [] })
  const final = curve.counts.at(-1)?.cast ?? 1
  return curve.counts.map(({ day, cast }) => [clock.arrival(day), cast / final])
}

/** The day's share of the window by which a share `v` of the papers was in, as the simulator wants it. */
export function arrivalOf(curve: RealCurve): (v: number) => number {
  const length = days(curve.opensOn, curve.closesOn)
  const final = curve.counts.at(-1)?.cast ?? 1
  const knots = [
    { at: 0.1, v: 0 },
    ...curve.counts.map(({ day, cast }) => ({ at: days(curve.opensOn, day) / length, v: cast / final })),
  ]
  return (v) => {
    const i = Math.max(
      1,
      knots.findIndex((knot) => knot.v >= v),
    )
    const [low, high] = [knots[i - 1], knots[i]]
    if (!low || !high) return 1
    return low.at + ((high.at - low.at) * (v - low.v)) / Math.max(high.v - low.v, 1e-9)
  }
}

function days(from: string, to: string): number {
  return (Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / 86_400_000
}

/** Whether the series runs to the close, so that its shares are shares of the end. */
export function isWhole(curve: RealCurve): boolean {
  return curve.counts.at(-1)?.day === curve.closesOn
}

/** Real counts up to a part of the window, with nothing else known; turnout is drawn, as voters' rolls differ. */
export function curveCase(
  curve: RealCurve,
  part: number,
  seed: number,
  curves: PastCurve[] | undefined,
): Case | null {
  const random = new Random(seed)
  const final = curve.counts.at(-1)?.cast ?? 0
  const entitled = Math.round(final / expit(logit(0.5) + 0.4 * random.normal()))
  const length = days(curve.opensOn, curve.closesOn)
  const asOf = dayBefore(curve.closesOn, Math.round(length * (1 - part)))
  const counts = curve.counts
    .filter(({ day }) => day <= asOf)
    .map(({ day, cast }) => ({ unit: null, day, cast: Math.min(cast, final) }))
  if (final < 500 || counts.length === 0) return null
  const { opensOn, closesOn } = curve
  const unit = { id: "all", entitled, previous: null, pledges: [] }
  const ballot: GroupedBallot = {
    opensOn,
    closesOn,
    asOf,
    holidays: [],
    line: 0.5,
    units: [unit],
    counts,
    firstContacts: [],
    curves,
  }
  return { key: `curve ${part}`, ballot, cast: new Map([["all", final]]) }
}
