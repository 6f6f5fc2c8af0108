import { departureSd } from "./departure"
import { expit, logit } from "./normal"
import { shareIn } from "./return-curve"
import type { Theta } from "./theta"

/** Share of the eventual returns in at a moment, and how far the curve may stray from its form there, in log-odds. */
export type Arrival = { share: number; sd: number }

/**
 * `tie` is how the departure there goes with that at the newest count, which is one of the unknowns. It is the
 * same whatever was pledged: letting "says posted" stand for papers already in was tried, and made intervals
 * too narrow by a third wherever reps asked often.
 */
export function arrivalAt({ curve, departure }: Theta, at: number, tie: number): Arrival {
  const share = shareIn(curve, at)
  const sd = departureSd(share)
  if (at >= 1) return { share: 1, sd }
  const bounded = Math.min(0.999, Math.max(0.0005, share))
  return { share: expit(logit(bounded) + sd * tie * departure), sd }
}
