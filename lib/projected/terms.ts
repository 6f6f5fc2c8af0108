import { pledgeGroups } from "@/lib/projection/terms"

/**
 * What members of a workplace are counted by: that they are entitled, their newest pledge, and the first time anybody
 * spoke to them, with whether they had posted by then. Whoever is in no pledge has not been asked.
 */
export const tallies = ["entitled", ...pledgeGroups, "first_spoken", "first_posted"] as const
export type MemberTally = (typeof tallies)[number]
