import type { Bloc } from "./blocs"
import type { Odds } from "./pledge-likelihood"
import { shareOf } from "./reach-bias"

/** Papers expected of a bloc's members, and their variance if each tossed a coin: also their slope on its log-odds. */
export type Returns = { mean: number; toss: number }

/** `times` multiplies every member's odds: a unit's own departure. */
export function returnsOf(bloc: Bloc, odds: Odds, times = 1): Returns {
  const p = shareOf(odds.notAsked * times)
  let mean = bloc.notAsked * p
  let toss = mean * (1 - p)
  for (let i = 0; i < bloc.said.length; i++) {
    const q = shareOf((odds.said[i] ?? 0) * times)
    const papers = (bloc.said[i] ?? 0) * q
    mean += papers
    toss += papers * (1 - q)
  }
  return { mean, toss }
}

/** Arrivals by two moments are nested: Σ n·p·F₁·(1 − p·F₂) is their binomial covariance, where Σ n·p² is mean − toss. */
export function nested({ mean, toss }: Returns, earlier: number, later: number): number {
  return earlier * (mean - later * (mean - toss))
}
