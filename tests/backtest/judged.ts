import type { BaselineName } from "./baselines"
import { bestRule, markdown } from "./report"
import type { Score } from "./score"
import type { Table } from "./sets"
import type { Scores } from "./trial"

type Sets = { ordinary: Table; stressed: Table; semi: Table; next: Table; curves: Table }

/** The targets the projection was built to, and what it measures; "no" where it falls short. */
export function judged(sets: Sets): string {
  const rows = [
    ...coverage("whole ballots", sets.ordinary, "whole"),
    ...coverage("units", sets.ordinary, "units"),
    ...skills(sets.ordinary),
    ...reliability(sets),
    leastStress(sets.stressed),
    ...briers(sets.semi),
    ...realPairs(sets.next),
  ]
  return markdown(
    ["target", "measured", "reached"],
    rows.map(([target, measured, reached]) => [target, measured, reached ? "yes" : "**no**"]),
  )
}

type Row = [target: string, measured: string, reached: boolean]

const percent = (value: number) => `${Math.round(100 * value)}%`
const within = (value: number, low: number, high: number) =>
  Math.round(100 * value) >= low && Math.round(100 * value) <= high

function coverage(what: string, table: Table, of: "whole" | "units"): Row[] {
  const levels =
    of === "units"
      ? ([[90, 87, 93]] as const)
      : ([
          [90, 87, 93],
          [80, 76, 84],
          [50, 46, 54],
        ] as const)
  return levels.flatMap(([level, low, high]) =>
    [...table].map(([regime, row]): Row => {
      const score = row[of].model
      return [
        `${level}% coverage of ${what} ${low}–${high}% (${regime})`,
        percent(score.coverage(level)),
        within(score.coverage(level), low, high),
      ]
    }),
  )
}

function skills(table: Table): Row[] {
  const wanted: [string, "whole" | "units", number][] = [
    ["none", "whole", 15],
    ["total", "whole", 30],
    ["by unit", "units", 25],
  ]
  return wanted.map(([regime, of, least]): Row => {
    const row = table.get(regime)
    const best = row ? bestRule(row[of]) : null
    const skill = best ? 1 - best.shared / best.crps : Number.NaN
    return [
      `CRPS skill, ${of}, counts: ${regime}, at least ${least}%`,
      `${percent(skill)} over ${best?.name}`,
      100 * skill >= least - 0.5,
    ]
  })
}

const enoughToTell = 200

function reliability({ ordinary, semi }: Sets): Row[] {
  const worst = (table: Table, of: "whole" | "units") =>
    Math.max(...[...table.values()].map((row) => row[of].model.worstGap(enoughToTell)))
  const sets: [string, number][] = [
    ["synthetic units", worst(ordinary, "units")],
    ["semi-synthetic units", worst(semi, "units")],
    ["synthetic ballots, all regimes together", pooledGap(ordinary)],
    ["semi-synthetic ballots, all regimes together", pooledGap(semi)],
  ]
  return sets.map(
    ([name, gap]): Row => [
      `reliability of ${name}: bins of ${enoughToTell} and more within 5 points`,
      `${(100 * gap).toFixed(1)} points at worst`,
      gap <= 0.05,
    ],
  )
}

function pooledGap(table: Table): number {
  const bins = Array.from({ length: 7 }, (_, i) => {
    const all = [...table.values()].flatMap((row) => row.whole.model.reliability[i] ?? [])
    const n = all.reduce((sum, bin) => sum + bin.n, 0)
    return n < enoughToTell ? 0 : all.reduce((sum, bin) => sum + bin.n * (bin.said - bin.passed), 0) / n
  })
  return Math.max(...bins.map(Math.abs))
}

function leastStress(table: Table): Row {
  const ranked = [...table].map(([name, row]) => ({ name, covered: row.whole.model.coverage(90) }))
  const worst = ranked.sort((a, b) => a.covered - b.covered)[0]
  return [
    "90% coverage of whole ballots at least 80% under every stress",
    `${percent(worst?.covered ?? 0)} at worst (${worst?.name})`,
    (worst?.covered ?? 0) >= 0.795,
  ]
}

function briers(table: Table): Row[] {
  return (["whole", "units"] as const).flatMap((of) =>
    [...table].map(([regime, row]): Row => {
      const [ours, rule] = rivals(row[of], "last ballot")
      return [
        `semi-synthetic Brier below dressed “last ballot”, ${of} (${regime})`,
        `${ours.brier.toFixed(3)} against ${rule.brier.toFixed(3)}`,
        ours.brier < rule.brier,
      ]
    }),
  )
}

function rivals(scores: Scores, name: BaselineName): [Score, Score] {
  const [ours, rule] = [scores.shared.get(name), scores.baselines.get(name)]
  if (!ours || !rule) throw new RangeError(`No scores of ${name}`)
  return [ours, rule]
}

function realPairs(table: Table): Row[] {
  return [...table].map(([name, row]): Row => {
    const [ours, rule] = rivals(row.units, "last ballot")
    return [
      `real units, ${name}: CRPS below dressed last ballot`,
      `${ours.crps.toFixed(2)} against ${rule.crps.toFixed(2)}`,
      ours.crps < rule.crps,
    ]
  })
}
