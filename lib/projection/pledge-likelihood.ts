import type { AskedCell, Bloc } from "./blocs"
import { expit, logit } from "./normal"
import { psi } from "./priors"
import { reached } from "./reach-bias"
import { shareIn } from "./return-curve"
import type { Theta } from "./theta"

/** What one state of the ballot says about each spell in which pledges were recorded. */
export type Posted = { share: number[]; notYet: number[] }

/** Share of the eventual voters who had posted by each spell, and psi times its log complement. */
export function postedBy(theta: Theta, spells: readonly number[]): Posted {
  const share = spells.map((at) => Math.min(0.995, shareIn(theta.curve, at)))
  return { share, notYet: share.map((posted) => psi * Math.log(1 - posted)) }
}

/** Log-odds of returning, of the members of a bloc not asked and of each of its asked cells. */
export type Odds = { turnout: number; notAsked: number; asked: number; cells: number[] }

export function oddsOf(bloc: Bloc, theta: Theta, posted: Posted): Odds {
  const turnout = expit(Math.min(6, Math.max(-6, theta.shift + bloc.level)))
  const { asked, notAsked } = reached(turnout, bloc.coverage, theta.reachBias)
  const cells = new Array<number>(bloc.cells.length)
  for (let i = 0; i < cells.length; i++) {
    const cell = bloc.cells[i]
    if (cell) cells[i] = asked + worthOf(cell, theta, posted)
  }
  return { turnout, notAsked, asked, cells }
}

/** A pledge multiplies the odds: its own ratio, and for one who had not posted, how late that was. */
function worthOf(cell: AskedCell, theta: Theta, posted: Posted): number {
  const ratio = theta.ratios[cell.ratio] ?? 0
  if (cell.posted) return ratio
  let late = 0
  for (let i = 0; i < cell.bins.length; i++) late += (cell.bins[i] ?? 0) * (posted.notYet[i] ?? 0)
  return ratio + late
}

/** Share of a cell's eventual returns that are in at a moment, by the spell its pledge was recorded in. */
export type Arrived = { all: number; posted: number[]; others: number[] }

/** `departure` moves the curve off its form at this moment, in log-odds. */
export function arrivedBy(theta: Theta, posted: Posted, at: number, departure: number): Arrived {
  const form = shareIn(theta.curve, at)
  const all = at >= 1 ? 1 : expit(logit(Math.min(0.999, Math.max(0.0005, form))) + departure)
  return {
    all,
    posted: posted.share.map((by) => (by > 0 ? Math.min(1, all / by) : 1)),
    others: posted.share.map((by) => Math.max(0, (all - by) / (1 - by))),
  }
}

export function arrivedOf(cell: AskedCell, arrived: Arrived): number {
  const by = cell.posted ? arrived.posted : arrived.others
  let share = 0
  for (let i = 0; i < cell.bins.length; i++) share += (cell.bins[i] ?? 0) * (by[i] ?? 0)
  return share
}
