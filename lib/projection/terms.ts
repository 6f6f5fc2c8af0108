/** What is known of a member, as grouped counts give it. */
export const pledgeGroups = [
  "not_asked",
  "spoke_no_pledge",
  "undecided",
  "will_post",
  "posted",
  "not_arrived",
  "wont",
] as const
export type PledgeGroup = (typeof pledgeGroups)[number]

/** The shares of the predictive distribution that a projection states. */
export const quantileShares = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95] as const

/** Fewer conversations than this, no last ballot and no count: too little to go on. */
export const leastConversations = 30

/** Papers by share of the predictive distribution at or below them: "0.05", "0.1", "0.25", "0.5", "0.75", "0.9", "0.95". */
export type Quantiles = Record<string, number>

/** What a reader should know before trusting the range: always of a group, never of a person. */
export type Warning =
  | { kind: "surprise"; than: "lower" | "higher" }
  /** `unit` null is the whole ballot. */
  | { kind: "over_reported"; unit: string | null; claimed: number; cast: number }
  | { kind: "too_good"; unit: string; asked: number; good: number }

/** What a ballot that is over tells of, for the next: how far those asked turn out otherwise, by what they said. */
export const learnable = [
  "reachBias",
  "spoke_no_pledge",
  "undecided",
  "will_post",
  "posted",
  "not_arrived",
  "wont",
] as const
export type Learnable = (typeof learnable)[number]

/** A normal belief, in log-odds. */
export type Belief = { mean: number; sd: number }
export type Beliefs = Record<Learnable, Belief>
