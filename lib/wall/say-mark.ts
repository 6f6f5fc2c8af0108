import { type Day, dayOf, saidDay } from "@/lib/dates"
import type { DeskWords } from "@/lib/desk-words/terms"
import type { Marked } from "./mark-queries"

/** What a mark stands for, in words: "Says posted, said so Tuesday. Tried twice, last on Tuesday." */
export function sayMark(mark: Marked, today: Day, words: DeskWords): string {
  return [said(mark, today, words), tried(mark, today), promised(mark, today)].filter(Boolean).join(" ")
}

function said({ state, pledgedAt, evidence, hasAskedNot }: Marked, today: Day, { wall }: DeskWords): string {
  if (hasAskedNot && !pledgedAt) return "Asked not to be contacted."
  const since = pledgedAt ? `, said so ${onDay(pledgedAt, today)}` : ""
  const belief = evidence === "rep_belief" ? ", a rep’s belief" : ""
  return `${wall[state]}${since}${belief}.`
}

function tried({ attempts, conversations, lastAttemptAt }: Marked, today: Day): string {
  if (!lastAttemptAt) return ""
  const times = attempts === 1 ? "Tried once" : attempts === 2 ? "Tried twice" : `Tried ${attempts} times`
  const last = `${attempts === 1 ? "" : "last "}${onDay(lastAttemptAt, today)}`
  return `${times}, ${last}${conversations === 0 ? ", not reached" : ""}.`
}

function promised({ followUpAt }: Marked, today: Day): string {
  if (!followUpAt) return ""
  const day = dayOf(followUpAt)
  return `Promised to go back ${saidDay(day, today)}${day < today ? ", overdue" : ""}.`
}

const onDay = (moment: Date, today: Day) => saidDay(dayOf(moment), today)
