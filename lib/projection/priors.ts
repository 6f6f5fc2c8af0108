import { type Belief, type Beliefs, learnable } from "./terms"

/** The unknowns of a ballot, in the order the fit holds them. */
export const unknowns = ["shift", ...learnable, "c", "logK1", "logK2", "departure"] as const
export type Unknown = (typeof unknowns)[number]

/** What is believed of them before a union has any ballot behind it; log-odds throughout. */
export const beliefs: Beliefs = {
  // Voters are easier to reach than non-voters: judgement, no data found.
  reachBias: { mean: 0.6, sd: 0.4 },
  // Judgement, no data found.
  spoke_no_pledge: { mean: -0.45, sd: 0.45 },
  undecided: { mean: -0.35, sd: 0.45 },
  // Rogers & Aida (SSRN 1971846): 13% of intenders flake at high turnout, 54% at low.
  will_post: { mean: 0.75, sd: 0.45 },
  // BES 2010 validation: 85–91% of claims to have voted are true.
  posted: { mean: 2.2, sd: 0.8 },
  not_arrived: { mean: -0.8, sd: 0.55 },
  // Rogers & Aida: 29–56% of those who say they will not vote do.
  wont: { mean: -1.9, sd: 0.65 },
}

/** The whole ballot against the last one: rms of 16 published consecutive ballots is 0.37, with long tails. */
export const shiftSince = { sd: 0.3 }
/** With no last ballot: UK industrial-action ballots of 2017–25 centre on 47%. */
export const unseen = { turnout: 0.47, sd: 0.43 }
/** Degrees of freedom of the shift: consecutive ballots have moved by more than a normal would let them. */
export const shiftTails = 5
/** Turnout drifts back towards what such ballots usually get. */
export const usual = { turnout: 0.53, pull: 0.15 }

/** UCU 2018→19: a workplace keeps 0.7 of its distance from the rest; what is left scatters by this (log-odds). */
export const carriedOver = 0.7
export const scatter = { withPrevious: 0.25, without: 0.38, perMember: 6 }

/** "Not posted yet" on day d takes psi·log(1 − F(d)) off the log-odds: a late pledge is worth less. */
export const psi = 0.6

/** Counts scatter a little more than coin tosses do. */
export const overdispersion = 1.2

export function inOrder(believed: Beliefs): Belief[] {
  return learnable.map((unknown) => believed[unknown])
}
