import { pledgeGroups } from "@/lib/projection/terms"

/** Where members stand now beside what they pledged, and those with a conversation. */
const standings = ["left_alone", "unsaid", "spoken_to"] as const

/**
 * What members of a workplace are counted by. With a day: their newest pledge, and the first time anybody spoke to them,
 * with whether they had posted by then. Without one: that they are entitled, and where they stand now (not asked, a
 * pledge, or one of `standings`), so that nobody need add up the days.
 */
export const tallies = ["entitled", ...pledgeGroups, "first_spoken", "first_posted", ...standings] as const
export type MemberTally = (typeof tallies)[number]
