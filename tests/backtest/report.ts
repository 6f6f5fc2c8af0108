import type { BaselineName } from "./baselines"
import type { Score } from "./score"
import type { Table } from "./sets"
import type { Scores } from "./trial"

const decimals = (value: number, places = 2) => (Number.isFinite(value) ? value.toFixed(places) : "–")
const percent = (value: number) => `${Math.round(100 * value)}`

export function markdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`
  return [line(head), line(head.map((_, i) => (i === 0 ? "---" : "---:"))), ...rows.map(line)].join("\n")
}

const head = [
  "",
  "n",
  "CRPS",
  "best rule",
  "its CRPS",
  "skill %",
  "50%",
  "80%",
  "90%",
  "width",
  "Brier",
  "last ballot’s",
  "bias",
]

export function scoreTable(table: Table, of: "whole" | "units"): string {
  return markdown(
    head,
    [...table].filter(([, row]) => row[of].model.n > 0).map(([name, row]) => [name, ...cells(row[of])]),
  )
}

function cells(scores: Scores): string[] {
  const { model } = scores
  const best = bestRule(scores)
  return [
    String(model.n),
    decimals(model.crps),
    best?.name ?? "–",
    best ? decimals(best.crps) : "–",
    best ? percent(1 - best.shared / best.crps) : "–",
    percent(model.coverage(50)),
    percent(model.coverage(80)),
    percent(model.coverage(90)),
    decimals(model.width, 1),
    decimals(model.brier, 3),
    lastBallotBrier(scores),
    decimals(model.bias, 1),
  ]
}

/** The rule of thumb with the best CRPS of those that could speak to at least half the cases. */
export function bestRule(scores: Scores): { name: BaselineName; crps: number; shared: number } | null {
  const able = [...scores.baselines].filter(([, score]) => score.n >= scores.model.n / 2 && score.n > 0)
  const ranked = able.sort(([, a], [, b]) => a.crps - b.crps)
  const [name, score] = ranked[0] ?? []
  if (!name || !score) return null
  return { name, crps: score.crps, shared: scores.shared.get(name)?.crps ?? Number.NaN }
}

/** Ours on the same cases, then the rule's: most ballots that had a last one. */
function lastBallotBrier(scores: Scores): string {
  const [rule, ours] = [scores.baselines.get("last ballot"), scores.shared.get("last ballot")]
  return rule && ours && rule.n > 0 ? `${decimals(rule.brier, 3)} (ours ${decimals(ours.brier, 3)})` : "–"
}

export function reliabilityTable(named: readonly [string, Score][]): string {
  return markdown(
    ["", ...Array.from({ length: 7 }, (_, i) => `${percent(i / 7)}–${percent((i + 1) / 7)}`)],
    named.map(([name, score]) => [
      name,
      ...score.reliability.map((bin) =>
        bin.n > 0 ? `${percent(bin.said)} → ${percent(bin.passed)} (${bin.n})` : "–",
      ),
    ]),
  )
}

export function pitTable(named: readonly [string, Score][]): string {
  return markdown(
    ["", ...Array.from({ length: 10 }, (_, i) => `${i * 10}–${i * 10 + 10}`)],
    named.map(([name, score]) => [name, ...score.pit.map(percent)]),
  )
}
