import type { GroupedBallot } from "@/lib/projection/grouped-ballot"
import { project } from "@/lib/projection/project"
import { type BaselineName, baselineNames, baselinePoint } from "./baselines"
import { type Forecast, fromQuantiles, normalForecast } from "./forecast"
import { Score } from "./score"

/** One ballot as it stood on a day, with what came of it: cast by unit. */
export type Case = { key: string; ballot: GroupedBallot; cast: Map<string, number> }

const notTooSmall = 10
export type Target = { entitled: number; truth: number; passed: boolean; points: Map<BaselineName, number> }

export function wholeTarget(one: Case): Target {
  const entitled = one.ballot.units.reduce((sum, unit) => sum + unit.entitled, 0)
  const cast = one.ballot.units.reduce((sum, unit) => sum + (one.cast.get(unit.id) ?? 0), 0)
  return target(one, one.ballot.units, null, entitled, cast)
}

export function unitTargets(one: Case): (Target & { id: string })[] {
  return one.ballot.units
    .filter((unit) => unit.entitled >= notTooSmall)
    .map((unit) => ({
      id: unit.id,
      ...target(one, [unit], unit.id, unit.entitled, one.cast.get(unit.id) ?? 0),
    }))
}

function target(
  one: Case,
  units: GroupedBallot["units"],
  id: string | null,
  entitled: number,
  cast: number,
): Target {
  const points = new Map<BaselineName, number>()
  for (const name of baselineNames) {
    const point = baselinePoint(name, one.ballot, units, id)
    if (point !== null) points.set(name, point)
  }
  return { entitled, truth: (100 * cast) / entitled, passed: 2 * cast >= entitled, points }
}

/** A rule of thumb dressed as a distribution: its bias and scatter on ballots kept apart, by kind of case. */
export class Dressing {
  #misses = new Map<string, number[]>()

  learn(key: string, target: Target) {
    for (const [name, point] of target.points) {
      const at = `${key} ${name}`
      const misses = this.#misses.get(at) ?? []
      misses.push(target.truth - point)
      this.#misses.set(at, misses)
    }
  }

  dress(key: string, name: BaselineName, target: Target): Forecast | null {
    const misses = this.#misses.get(`${key} ${name}`)
    const point = target.points.get(name)
    if (!misses || misses.length < 5 || point === undefined) return null
    const bias = misses.reduce((sum, miss) => sum + miss, 0) / misses.length
    const sd = Math.sqrt(misses.reduce((sum, miss) => sum + (miss - bias) ** 2, 0) / (misses.length - 1))
    return normalForecast(point + bias, Math.max(sd, 0.5), 50)
  }
}

export type Scores = { model: Score; baselines: Map<BaselineName, Score>; shared: Map<BaselineName, Score> }

export function emptyScores(): Scores {
  const each = () => new Map(baselineNames.map((name) => [name, new Score()]))
  return { model: new Score(), baselines: each(), shared: each() }
}

/** Scores a projection and every dressed rule; `shared` holds the model on the very cases that a rule could speak to. */
export function scoreTarget(
  scores: Scores,
  dressing: Dressing,
  key: string,
  target: Target,
  forecast: Forecast,
) {
  scores.model.add(forecast, target.truth, target.passed)
  for (const name of baselineNames) {
    const dressed = dressing.dress(key, name, target)
    if (!dressed) continue
    scores.baselines.get(name)?.add(dressed, target.truth, target.passed)
    scores.shared.get(name)?.add(forecast, target.truth, target.passed)
  }
}

/** Scores one projection into every table row that it belongs to. */
export function scoreCase(one: Case, dressing: Dressing, ...rows: { whole: Scores; units: Scores }[]) {
  const projection = project(one.ballot)
  const target = wholeTarget(one)
  const forecast = fromQuantiles(projection.whole.quantiles, target.entitled, projection.whole.chance)
  for (const row of rows) scoreTarget(row.whole, dressing, one.key, target, forecast)
  const byId = new Map(projection.units.map((unit) => [unit.id, unit]))
  for (const each of unitTargets(one)) {
    const unit = byId.get(each.id)
    if (!unit) continue
    const ofUnit = fromQuantiles(unit.quantiles, each.entitled, unit.chance)
    for (const row of rows) scoreTarget(row.units, dressing, `${one.key} unit`, each, ofUnit)
  }
}

export function learnCase(one: Case, dressing: Dressing) {
  dressing.learn(one.key, wholeTarget(one))
  for (const each of unitTargets(one)) dressing.learn(`${one.key} unit`, each)
}
