import type { BallotUnit } from "./grouped-ballot"
import { expit, logit } from "./normal"
import { carriedOver, scatter, shiftSince, unseen, usual } from "./priors"

/** What is expected of each unit before this ballot's own evidence (log-odds), and how far off it may be. */
export type Baseline = { level: number; variance: number }
export type Baselines = { units: Baseline[]; shift: { mean: number; sd: number }; known: boolean }

/** Last ballot's turnout, shrunk for its sampling noise, regressed, and shifted to its own total. */
export function baselines(units: readonly BallotUnit[]): Baselines {
  const last = units.map((unit) => unit.previous)
  const seen = last.filter((previous) => previous !== null && previous.entitled > 0)
  const entitled = seen.reduce((sum, previous) => sum + (previous?.entitled ?? 0), 0)
  const cast = seen.reduce((sum, previous) => sum + (previous?.cast ?? 0), 0)
  const covered = units.reduce((sum, unit) => sum + (unit.previous ? unit.entitled : 0), 0)
  const all = units.reduce((sum, unit) => sum + unit.entitled, 0)
  if (entitled === 0) return withoutLast(units)
  const trend = sizeTrend(units)
  const raw = units.map((unit) => {
    const usualHere = trend(unit.entitled)
    if (!unit.previous || unit.previous.entitled === 0) return usualHere
    const p = (unit.previous.cast + 0.5) / (unit.previous.entitled + 1)
    const noise = 1 / ((unit.previous.entitled + 1) * p * (1 - p))
    return usualHere + carriedOver * (0.2 / (0.2 + noise)) * (logit(p) - usualHere)
  })
  const turnout = Math.min(0.99, Math.max(0.01, cast / entitled))
  const levels = movedTo(turnout, raw, units)
  const part = covered / Math.max(all, 1)
  return {
    units: units.map((unit, i) => ({ level: levels[i] ?? 0, variance: variance(unit) })),
    shift: {
      mean: usual.pull * (logit(usual.turnout) - logit(turnout)),
      sd: shiftSince.sd + (unseen.sd - shiftSince.sd) * (1 - part),
    },
    known: true,
  }
}

function withoutLast(units: readonly BallotUnit[]): Baselines {
  const level = logit(unseen.turnout)
  return {
    units: units.map((unit) => ({ level, variance: variance(unit) })),
    shift: { mean: 0, sd: unseen.sd },
    known: false,
  }
}

function variance(unit: BallotUnit): number {
  const sd = unit.previous ? scatter.withPrevious : scatter.without
  return sd * sd + scatter.perMember / Math.max(unit.entitled, 15)
}

/** Smaller workplaces vote differently: a straight line in log size, fitted on the last ballot. */
function sizeTrend(units: readonly BallotUnit[]): (entitled: number) => number {
  let [weight, x, y, xx, xy] = [0, 0, 0, 0, 0]
  for (const { previous } of units) {
    if (!previous || previous.entitled === 0) continue
    const p = (previous.cast + 0.5) / (previous.entitled + 1)
    const w = 1 / (0.2 + 1 / ((previous.entitled + 1) * p * (1 - p)))
    const size = Math.log(previous.entitled)
    weight += w
    x += w * size
    y += w * logit(p)
    xx += w * size * size
    xy += w * size * logit(p)
  }
  // As if 20 units of evidence spoke for no slope: a handful of workplaces makes no trend.
  const slope = (xy - (x * y) / weight) / (xx - (x * x) / weight + 20)
  return (entitled) => y / weight + slope * (Math.log(Math.max(entitled, 1)) - x / weight)
}

/** All levels moved alike, so that together they expect this turnout. */
function movedTo(turnout: number, levels: number[], units: readonly BallotUnit[]): number[] {
  const all = units.reduce((sum, unit) => sum + unit.entitled, 0)
  let moved = 0
  for (let step = 0; step < 8; step++) {
    let expected = 0
    let slope = 0
    for (const [i, level] of levels.entries()) {
      const p = expit(level + moved)
      const entitled = units[i]?.entitled ?? 0
      expected += entitled * p
      slope += entitled * p * (1 - p)
    }
    moved += (turnout * all - expected) / Math.max(slope, 1e-9)
  }
  return levels.map((level) => level + moved)
}
