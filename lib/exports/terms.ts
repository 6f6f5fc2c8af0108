import { pledgeLabel, pledgeStates } from "@/lib/pledges/terms"

/** Whom a pledge list holds: those still to be asked, or those with one pledge. */
export const listed = ["to_ask", ...pledgeStates] as const
export type Listed = (typeof listed)[number]

export const listedLabel: Record<Listed, string> = {
  to_ask: "Everyone still to be asked",
  ...pledgeLabel,
}

/** Longest purpose of a list, in characters. */
export const purposeLength = 200

/** The columns of a pledge list, in order. */
export const columns = [
  "Number",
  "Name",
  "Workplace",
  "Employer",
  "Phone",
  "Email",
  "Pledge",
  "Since",
  "Evidence",
  "Last attempt",
] as const

/** What stands in the pledge column for somebody who has said nothing but not to be contacted. */
export const askedNotLabel = "Asked not to be contacted"
