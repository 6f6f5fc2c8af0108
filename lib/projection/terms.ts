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
