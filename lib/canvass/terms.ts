import { pledgeLabel } from "@/lib/pledges/terms"

/** The boxes of a canvass sheet in its order: each is typed back in as the number that stands over it. */
export const marks = [
  { key: "1", answer: "posted", label: pledgeLabel.posted },
  { key: "2", answer: "will_post", label: pledgeLabel.will_post },
  { key: "3", answer: "not_arrived", label: pledgeLabel.not_arrived },
  { key: "4", answer: "undecided", label: pledgeLabel.undecided },
  { key: "5", answer: "wont_vote", label: pledgeLabel.wont_vote },
  { key: "6", answer: "rather_not_say", label: pledgeLabel.rather_not_say },
  { key: "7", answer: "spoke", label: "Spoke, did not say" },
  { key: "8", answer: "no_answer", label: "No answer" },
  { key: "9", answer: "call_back_tomorrow", label: "Call again" },
] as const
type MarkByPost = (typeof marks)[number]
export type Mark = Pick<MarkByPost, "key" | "answer"> & { label: string }

/** The most lines of one sheet. */
export const mostLines = 60

/** The most members that one print can hold. */
export const mostPrinted = 3000

/** How a sheet was used. */
export const canvassWays = ["in_person", "phone"] as const

export const canvassWayLabel = { in_person: "In person", phone: "By phone" } as const

/** Why a line was not logged. */
export const refusedLines = ["gone", "left", "early", "over", "typed"] as const
export type RefusedLine = (typeof refusedLines)[number]

export const refusedLineWhy: Record<RefusedLine, string> = {
  gone: "no longer in your branch, so whoever looks after them now has to log it",
  left: "no longer on the roll for this ballot",
  early: "papers had not gone out by then, so that cannot be right",
  over: "voting has closed, or what was known of them has been erased",
  typed: "typed in before, and stays as it was",
}
