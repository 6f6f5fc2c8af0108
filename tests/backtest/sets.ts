import { conversations } from "@/lib/projection/conversations"
import { casesOf, checkpoints, semiSynthetic, syntheticCases } from "./cases"
import { ballots2018and2019, curveCase, isWhole, pastCurve, realCurves, realPair } from "./real"
import type { ScenarioName } from "./scenario"
import { type Case, Dressing, emptyScores, learnCase, type Scores, scoreCase } from "./trial"

/** Scores of whole ballots and of their units, by row of a table. */
export type Table = Map<string, { whole: Scores; units: Scores }>

export function rowOf(table: Table, key: string) {
  const row = table.get(key) ?? { whole: emptyScores(), units: emptyScores() }
  table.set(key, row)
  return row
}

const regimeOf = (one: Case) => one.key.slice(0, one.key.lastIndexOf(" "))

/** Rules of thumb learn their bias and scatter on ordinary ballots that are scored nowhere. */
export function trained(ballots: number, seed: number): Dressing {
  const dressing = new Dressing()
  for (let i = 0; i < ballots; i++)
    for (const one of syntheticCases(seed + i, "ordinary", checkpoints)) learnCase(one, dressing)
  return dressing
}

export function synthetic(
  ballots: number,
  seed: number,
  dressing: Dressing,
  name: ScenarioName,
  parts: number[],
) {
  const [byRegime, byReach, byTime]: [Table, Table, Table] = [new Map(), new Map(), new Map()]
  for (let i = 0; i < ballots; i++)
    for (const one of syntheticCases(seed + i, name, parts)) {
      const regime = regimeOf(one)
      const time = one.key.slice(one.key.lastIndexOf(" ") + 1)
      const rows = [
        rowOf(byRegime, regime),
        rowOf(byReach, `${regime}, ${reachOf(one)}`),
        rowOf(byTime, `${regime}, at ${time}`),
      ]
      scoreCase(one, dressing, ...rows)
    }
  return { byRegime, byReach, byTime }
}

function reachOf(one: Case): string {
  const entitled = one.ballot.units.reduce((sum, unit) => sum + unit.entitled, 0)
  const share = conversations(one.ballot.units) / entitled
  if (share < 0.1) return "under 10% asked"
  return share < 0.3 ? "10–30% asked" : "over 30% asked"
}

/** Real units and finals; rules of thumb dressed on other draws of the same two ballots, which tells them much. */
export function semiSyntheticSet(ballots: number, seed: number, training: number, parts: number[]): Table {
  const table: Table = new Map()
  const dressing = new Dressing()
  for (let i = 0; i < training; i++)
    for (const one of casesOf(semiSynthetic(seed + 100_000 + i), parts)) learnCase(one, dressing)
  for (let i = 0; i < ballots; i++)
    for (const one of casesOf(semiSynthetic(seed + i), parts))
      scoreCase(one, dressing, rowOf(table, regimeOf(one)))
  return table
}

/** Each real ballot from the one before it, with nothing else known, and then given the true total. */
export function realNextBallots(): Table {
  const table: Table = new Map()
  const [older, newer] = ballots2018and2019
  const closesOn = "2019-10-30"
  for (const [from, to] of [
    [older, newer],
    [newer, older],
  ] as const) {
    const pair = realPair(from, to)
    const cast = new Map(pair.map((unit) => [unit.id, unit.cast]))
    const total = pair.reduce((sum, unit) => sum + unit.cast, 0)
    const units = pair.map(({ id, entitled, previous }) => ({ id, entitled, previous, pledges: [] }))
    const common = { opensOn: "2019-09-09", closesOn, holidays: [], line: 0.5, units, firstContacts: [] }
    const dressing = new Dressing()
    const blind: Case = { key: "real", ballot: { ...common, asOf: "2019-09-09", counts: [] }, cast }
    const counts = [{ unit: null, day: closesOn, cast: total }]
    const given: Case = { key: "real", ballot: { ...common, asOf: closesOn, counts }, cast }
    learnCase(blind, dressing)
    scoreCase(blind, dressing, rowOf(table, `${from} → ${to}`))
    scoreCase(given, dressing, rowOf(table, `${from} → ${to}, given the true total`))
  }
  return table
}

/** Colorado's counties at parts of the window: with the published belief about curves, and with other places' curves. */
export function realPartialCurves(parts: number[]): Table {
  const table: Table = new Map()
  const whole = realCurves().filter(isWhole)
  const counties = whole.filter((curve) => curve.state.endsWith(" CO"))
  const elsewhere = whole.filter((curve) => !curve.state.endsWith(" CO")).map(pastCurve)
  const dressing = new Dressing()
  for (const part of parts)
    for (const [i, curve] of counties.entries()) {
      const one = curveCase(curve, part, 900 + i, undefined)
      if (one) learnCase(one, dressing)
    }
  for (const part of parts)
    for (const [i, curve] of counties.entries())
      for (const [name, curves] of [
        ["no curves", undefined],
        ["curves of other places", elsewhere],
      ] as const) {
        const one = curveCase(curve, part, 100 + i, curves)
        if (one) scoreCase(one, dressing, rowOf(table, `${name}, at ${part}`))
      }
  return table
}
