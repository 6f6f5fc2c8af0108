import type { Phase } from "@/lib/ballots/terms"
import type { VotingMethod } from "@/lib/law/terms"
import {
  askedInPhase,
  type Pledge,
  type PledgeState,
  pledgeLabel,
  pledges,
  pledgesBeforeOpening,
} from "@/lib/pledges/terms"
import { type Reason, reasonLabel, reasons } from "@/lib/reasons/terms"

/** What those who ask members are shown, by how members vote. */
export type Words = {
  pledge: Record<PledgeState, string>
  /** The pledges that can be had while voting is open, in their order. */
  offered: readonly Pledge[]
  /** What is asked in each phase, and what presses. */
  asked: Record<Phase, { question: string; press?: string }>
  /** How one member, and several, are said to have told us that it is done. */
  saysDone: { one: string; many: string }
  saidWill: string
  /** Where nothing has come, or can be done, yet; and what to ask then. */
  notArrived: string
  askAgain: string
  /** On the last days, to a member who said they will. */
  press: string
  /** Why a word of what is done cannot be right before the opening. */
  tooEarly: (pledge: string) => string
  reasons: Partial<Record<Reason, string>>
}

const byPost: Words = {
  pledge: pledgeLabel,
  offered: pledges,
  asked: askedInPhase,
  saysDone: { one: "says posted", many: "say posted" },
  saidWill: "Said they will post",
  notArrived: "Paper not arrived",
  askAgain: "Ask again whether it has come",
  press: "Post today, first class",
  tooEarly: (pledge) =>
    `Papers have not gone out yet, so “${pledge}” cannot be right. Ask whether they will post theirs.`,
  reasons: reasonLabel,
}

const withoutPost = {
  saysDone: { one: "says they voted", many: "say they voted" },
  saidWill: "Said they will vote",
  press: "Vote today",
  tooEarly: (pledge: string) =>
    `Voting has not opened yet, so “${pledge}” cannot be right. Ask whether they will vote.`,
}
const question = { preparing: "Will they vote?", last: "Have they voted?", closed: "Voting has closed." }
const last_posting = { question: question.last, press: "Few days are left. Ask them to vote today." }

const electronic: Words = {
  ...withoutPost,
  pledge: { ...pledgeLabel, posted: "Voted", will_post: "Will vote", not_arrived: "No link yet" },
  offered: pledges,
  asked: {
    ...{ preparing: { question: question.preparing }, last_posting, closed: { question: question.closed } },
    open: { question: "Has the link come? Have they voted?" },
  },
  notArrived: "No link yet",
  askAgain: "Ask whether it has come, and to look among the junk mail",
  reasons: { ...reasonLabel, lost: "Lost the link", not_arrived: "Link not come" },
}

const { lost: _lost, not_arrived: _notArrived, ...reasonsAtWork } = reasonLabel

const workplace: Words = {
  ...withoutPost,
  pledge: { ...pledgeLabel, posted: "Voted", will_post: "Will vote", not_arrived: "Could not vote yet" },
  // Nothing is sent to anybody.
  offered: pledges.filter((pledge) => pledge !== "not_arrived"),
  asked: {
    ...{ preparing: { question: question.preparing }, last_posting, closed: { question: question.closed } },
    open: { question: question.last },
  },
  notArrived: "Could not vote yet",
  askAgain: "Ask whether they can now",
  reasons: reasonsAtWork,
}

const words: Record<VotingMethod, Words> = { post: byPost, electronic, workplace }

/** By post where nothing says otherwise: a list that a phone has kept for long may not. */
export const wordsOf = (method: VotingMethod = "post"): Words => words[method]

/** The answers about voting that can be had in a phase, in the order a rep is shown them. */
export function offeredIn(phase: Phase, { offered }: Words): readonly Pledge[] {
  return phase === "preparing" ? pledgesBeforeOpening : offered
}

/** The reasons that can be had, each in words. */
export function reasonsIn({ reasons: said }: Words): { reason: Reason; label: string }[] {
  return reasons.flatMap((reason) => {
    const label = said[reason]
    return label ? [{ reason, label }] : []
  })
}
