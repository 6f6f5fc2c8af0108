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
/** Whoever said so many delivery days ago that they will post, and nothing since, may have forgotten. */
export const deliveryDaysToPost = 5

export const memberLineLabel: Record<MemberLine, string> = {
  post_today: "Post today, first class",
  not_arrived: "Papers not arrived",
  follow_ups: "Promises to go back, overdue",
  never_reached: "Tried twice, never reached",
  will_post: "Said they will post, and no word since",
}

/** What to do with the list. */
export const memberLineHint: Record<MemberLine, string> = {
  post_today: "They say they will post. Ask them to post it today, first class, or it will not count.",
  not_arrived: "Open the member to ask for a new paper, once you have asked whether the first has come.",
  follow_ups: "They asked us to come back, and the day has gone by. Ring, or ask their rep to.",
  never_reached: "Try another way than the last one: see them at work, or send a text.",
  will_post: `It is more than ${deliveryDaysToPost} delivery days since they said so. Ask whether it has gone; if not, from which post box, and which day.`,
}
