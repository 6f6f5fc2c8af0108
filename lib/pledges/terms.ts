import type { Phase } from "@/lib/ballots/terms"

/** What is known about one member's paper in one ballot, in the order a rep is shown the choices. */
export const pledges = [
  "posted",
  "will_post",
  "not_arrived",
  "undecided",
  "wont_vote",
  "rather_not_say",
] as const
export type Pledge = (typeof pledges)[number]

/** A pledge, or that nobody has had one from this member yet. */
export type PledgeState = Pledge | "not_asked"

export const pledgeStates: readonly PledgeState[] = [...pledges, "not_asked"]

export const pledgeLabel: Record<PledgeState, string> = {
  posted: "Posted",
  will_post: "Will post",
  not_arrived: "Not arrived",
  undecided: "Undecided",
  wont_vote: "Won’t vote",
  rather_not_say: "Rather not say",
  not_asked: "Not asked yet",
}

/** Strongest first: whose word a pledge rests on. */
export const evidences = ["own_link", "told_rep", "rep_belief", "imported"] as const
export type Evidence = (typeof evidences)[number]

export const evidenceLabel: Record<Evidence, string> = {
  own_link: "the member’s own link",
  told_rep: "told a rep",
  rep_belief: "a rep’s belief",
  imported: "imported",
}

/** A member with one of these leaves every call list at once. */
export const settledPledges: readonly PledgeState[] = ["posted", "wont_vote", "rather_not_say"]

/** The pledges that can be had before the papers go out. */
export const pledgesBeforeOpening: readonly Pledge[] = [
  "will_post",
  "undecided",
  "wont_vote",
  "rather_not_say",
]

/** What a rep asks in each phase that has anything to ask, and what presses. */
export const askedInPhase: Record<Phase, { question: string; press?: string }> = {
  preparing: { question: "Will they post it?" },
  open: { question: "Has it come? Has it gone?" },
  last_posting: {
    question: "Has it gone?",
    press: "Ask them to post it today, first class, or it will not count.",
  },
  closed: { question: "Voting has closed." },
}

/** Members by what is known of their papers, from the surest on: the bands of a chart, lowest first. */
export const bands = ["posted", "will_post", "not_arrived", "undecided", "left_alone"] as const
export type Band = (typeof bands)[number]
