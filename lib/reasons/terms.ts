/** Why a member may not vote, in the order a rep is shown them. Counted, and never tied to a person. */
export const reasons = [
  "too_busy",
  "away",
  "no_difference",
  "about_to_leave",
  "lost",
  "not_arrived",
  "other",
] as const
export type Reason = (typeof reasons)[number]

export const reasonLabel: Record<Reason, string> = {
  too_busy: "Too busy",
  away: "Away",
  no_difference: "Thinks it makes no difference",
  about_to_leave: "About to leave",
  lost: "Lost the paper",
  not_arrived: "Paper not arrived",
  other: "Other",
}
