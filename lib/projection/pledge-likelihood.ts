import type { AskedCell, Bloc } from "./blocs"
import { expit, logit } from "./normal"
import { psi } from "./priors"
import { reached } from "./reach-bias"
import { shareIn } from "./return-curve"
import type { Theta } from "./theta"

/** What "not posted yet" takes off the log-odds in each spell: psi times the log share of voters still to post. */
export function notYetBy(theta: Theta, spells: readonly number[]): number[] {
  return spells.map((at) => psi * Math.log(1 - Math.min(0.995, shareIn(theta.curve, at))))
}

/** Log-odds of returning, of the members of a bloc not asked and of each of its asked cells. */
export type Odds = { level: number; notAsked: number; asked: number; cells: number[] }

export function emptyOdds(): Odds {
  return { level: 0, notAsked: 0, asked: 0, cells: [] }
}

/** Written into odds that the caller keeps: it is asked for once per unit and state, many thousand times. */
export function setOdds(odds: Odds, bloc: Bloc, theta: Theta, notYet: readonly number[]) {
  odds.level = Math.min(6, Math.max(-6, theta.shift + bloc.level))
  const { asked, notAsked } = reached(odds.level, bloc.coverage, theta.reachBias)
  odds.asked = asked
  odds.notAsked = notAsked
  for (let i = 0; i < bloc.cells.length; i++) {
    const cell = bloc.cells[i]
    if (cell) odds.cells[i] = asked + worthOf(cell, theta, notYet)
  }
}

/** A pledge multiplies the odds: its own ratio, and for one who had not posted, how late that was. */
function worthOf(cell: AskedCell, theta: Theta, notYet: readonly number[]): number {
  const ratio = theta.ratios[cell.ratio] ?? 0
  if (cell.posted) return ratio
  let late = 0
  for (let i = 0; i < cell.bins.length; i++) late += (cell.bins[i] ?? 0) * (notYet[i] ?? 0)
  return ratio + late
}

/**
 * Share of the eventual returns in at a moment; `departure` moves the curve off its form there, in log-odds.
 * It is the same whatever was pledged: letting "says posted" stand for papers already in was tried, and made
 * intervals too narrow by a third wherever reps asked often.
 */
export function arrivedBy(theta: Theta, at: number, departure: number): number {
  if (at >= 1) return 1
  return expit(logit(Math.min(0.999, Math.max(0.0005, shareIn(theta.curve, at)))) + departure)
}
