import { askedGroups, type Bloc } from "./blocs"
import { psi } from "./priors"
import { reached } from "./reach-bias"
import { shareIn } from "./return-curve"
import type { Theta } from "./theta"

/** What one state says of all blocs alike: worked out once for it, as there are many blocs. */
export type Common = {
  shift: number
  /** How much easier voters are to reach, as an odds ratio less one. */
  gain: number
  /** What each pledge multiplies the odds by. */
  ratios: Float64Array
  /** What "not posted yet" takes off the log-odds in each spell: psi times the log share of voters still to post. */
  notYet: Float64Array
}

export function commonOf({ shift, ratios, reachBias, curve }: Theta, spells: readonly number[]): Common {
  return {
    shift,
    gain: Math.expm1(reachBias),
    ratios: new Float64Array(ratios.map(Math.exp)),
    notYet: new Float64Array(spells.map((at) => psi * Math.log(1 - Math.min(0.995, shareIn(curve, at))))),
  }
}

/** Odds of returning: of a bloc's members together, of those not asked, of those asked, and of these by pledge. */
export type Odds = { together: number; notAsked: number; asked: number; said: Float64Array }

export function emptyOdds(): Odds {
  return { together: 1, notAsked: 1, asked: 1, said: new Float64Array(askedGroups.length) }
}

const posted = askedGroups.indexOf("posted")

/** Written into odds that the caller keeps: it is asked for once per unit and state, many thousand times. */
export function setOdds(odds: Odds, bloc: Bloc, { shift, gain, ratios, notYet }: Common) {
  odds.together = Math.exp(Math.min(6, Math.max(-6, shift + bloc.level)))
  const { asked, notAsked } = reached(odds.together, bloc.coverage, gain)
  odds.asked = asked
  odds.notAsked = notAsked
  // A pledge multiplies the odds: by its own ratio, and for one who had not posted, by how late that was.
  for (let i = 0; i < odds.said.length; i++) {
    if (bloc.said[i] === 0) continue
    const late = i === posted ? 1 : Math.exp(meanOver(bloc, i, notYet))
    odds.said[i] = asked * (ratios[i] ?? 1) * late
  }
}

/** Mean over the members with one pledge, by the spell in which it was recorded. */
function meanOver({ said, saidIn }: Bloc, i: number, bySpell: Float64Array): number {
  const spells = bySpell.length
  let sum = 0
  for (let k = 0; k < spells; k++) sum += (saidIn[i * spells + k] ?? 0) * (bySpell[k] ?? 0)
  return sum / (said[i] ?? 1)
}
