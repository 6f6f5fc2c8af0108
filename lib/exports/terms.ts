import { pledgeLabel, pledgeStates } from "@/lib/pledges/terms"

/** The lists that can be taken away, in the order they are offered. */
export const listNames = [
  "not_posted",
  "pledge_list",
  "follow_ups",
  "coverage",
  "coverage_by_rep",
  "days",
] as const
export type ListName = (typeof listNames)[number]

export const listLabel: Record<ListName, string> = {
  not_posted: "Not yet posted, by workplace",
  pledge_list: "Pledge list",
  follow_ups: "Follow-ups promised",
  coverage: "Coverage by workplace",
  coverage_by_rep: "Coverage by rep",
  days: "Figures by day",
}

export const listHint: Record<ListName, string> = {
  not_posted: "Everyone still to be asked, a page or a sheet for each workplace.",
  pledge_list: "Everyone on the roll, or those with one pledge, and how to reach them.",
  follow_ups: "Who was promised another call, by when, and who promised it.",
  coverage: "Each workplace: entitled, spoken to, and what they say. Nobody is named but its reps.",
  coverage_by_rep: "Each rep: their workplaces, and what they have done there.",
  days: "Conversations held and members who say they have posted, day by day. Nobody is named.",
}

/** What a list comes as. */
export const forms = ["xlsx", "csv", "print"] as const
export type ListForm = (typeof forms)[number]

export const formLabel: Record<ListForm, string> = {
  xlsx: "Excel or LibreOffice",
  csv: "CSV, for other programs",
  print: "Pages to print",
}

/** The most lines that each can hold: a spreadsheet ends there, and nobody reads a longer pile of paper. */
export const mostLines: Record<ListForm, number> = {
  xlsx: 1_000_000,
  csv: Number.POSITIVE_INFINITY,
  print: 5_000,
}

/** The most lines of a spreadsheet that has a sheet for each part: it is made whole in memory. */
export const mostInParts = 2_000

/** Whom a pledge list holds: those still to be asked, or those with one pledge. */
export const listed = ["to_ask", ...pledgeStates] as const
export type Listed = (typeof listed)[number]

export const listedLabel: Record<Listed, string> = {
  to_ask: "Everyone still to be asked",
  ...pledgeLabel,
}

/** Longest purpose of a list, in characters. */
export const purposeLength = 200

/** What stands in the pledge column for somebody who has said nothing but not to be contacted. */
export const askedNotLabel = "Asked not to be contacted"
