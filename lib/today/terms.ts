/** What a line of Today may be about. Of lines worth the same, the earlier stands first. */
export const lineKinds = [
  "post_today",
  "not_arrived",
  "to_confirm",
  "to_send",
  "overdue_papers",
  "no_rep",
  "silent_reps",
  "follow_ups",
  "never_reached",
  "will_post",
  "visit",
  "address",
  "contact",
  "workplace",
] as const
export type LineKind = (typeof lineKinds)[number]

/** The lines about members that have a list of their own. */
export const memberLines = [
  "post_today",
  "not_arrived",
  "follow_ups",
  "never_reached",
  "will_post",
] as const satisfies readonly LineKind[]
export type MemberLine = (typeof memberLines)[number]

/** The most lines there are on one day. */
export const mostLines = 7
/** A rep who has logged nothing for so many days is silent. */
export const silentDays = 7
/** So many tries without a conversation are enough of that way of trying. */
export const triesEnough = 2
/** Whoever said so many delivery days ago that they will post, and nothing since, may have forgotten. */
export const deliveryDaysToPost = 5
