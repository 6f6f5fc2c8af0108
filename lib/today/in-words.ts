import { daysBetween, saidDay, shortDay } from "@/lib/dates"
import { type DeskWords, deskWordsOf } from "@/lib/desk-words/terms"
import { todayWordsOf } from "@/lib/desk-words/today"
import type { Line } from "./lines"
import type { Helper } from "./silent-reps"
import type { Situation } from "./situation"
import { type LineKind, silentDays } from "./terms"
import { whyInWords } from "./why-in-words"

/** A line as a page, a sheet of paper and a mail say it. */
export type LineInWords = {
  kind: LineKind
  number: number
  /** Follows the number. */
  what: string
  /** Why it presses, or what to do about it. Names nobody, so that a mail may say it. */
  reason: string
  isUrgent: boolean
  /** People it is about or who could help, for a page behind sign-in alone. */
  names?: string
  /** Why the line is there, and what it may bring. */
  why: string
}

export function lineInWords(line: Line, situation: Situation): LineInWords {
  const { kind, number } = line
  const said = words[kind](line, situation)
  return { kind, number, isUrgent: false, ...said, why: whyInWords(line, situation) }
}

/** What is said of the day when there is no line at all. */
export function nothingInWords({ phase, method, today, closesOn }: Situation): string {
  if (phase === "preparing")
    return "Nothing is missing that we know of: everybody has a workplace, a rep, and a way to be reached. Thank you."
  if (phase === "last_posting" && today >= closesOn)
    return `Voting closes today, and ${todayWordsOf(method).decided}. Thank you for everything you have done.`
  return "Nothing is waiting for you today: no promise is late, and nobody is without a rep. Thank you."
}

type Said = Pick<LineInWords, "what" | "reason"> & Partial<LineInWords>

const words: Record<LineKind, (line: Line, situation: Situation) => Said> = {
  post_today: ({ number }, { method }) => ({
    what: `${number === 1 ? "says" : "say"} they ${deskWordsOf(method).willDo}`,
    reason: todayWordsOf(method).pressing,
    isUrgent: true,
  }),
  not_arrived: ({ number, on }, { today }) => ({
    what: `${number === 1 ? "paper" : "papers"} not arrived`,
    ...closing("New ones can be asked for until", on, today),
  }),
  to_confirm: ({ number, on }, { today }) => ({
    what: `new ${number === 1 ? "paper" : "papers"} to confirm`,
    ...closing("None is sent before its address is confirmed, and none after", on, today),
  }),
  to_send: ({ number, on }, { today }) => ({
    what: `new ${number === 1 ? "paper" : "papers"} ready to send`,
    ...closing("A batch can go to the scrutineer until", on, today),
  }),
  overdue_papers: ({ number }) => ({
    what: `new ${number === 1 ? "paper" : "papers"} overdue`,
    reason: "Sent for more than five working days ago. Ask whether they have come.",
  }),
  no_rep: ({ number, members, places }) => ({
    what: `${number === 1 ? "workplace" : "workplaces"} with no rep`,
    reason: `${inPlaces(places)}: ${plural(members, "member")} to ask.`,
  }),
  silent_reps: ({ number, members, reps }) => ({
    what: `${number === 1 ? "rep" : "reps"} quiet for a week`,
    reason: `Nothing logged in ${silentDays} days, and ${plural(members, "member")} to ask. Ring and ask how it goes.`,
    names: `${listed(reps.map(({ name }) => name))}.${helpInWords(reps.flatMap(({ helper }) => helper ?? []))}`,
  }),
  follow_ups: ({ number, on }, { today }) => ({
    what: `${number === 1 ? "promise" : "promises"} to go back, overdue`,
    reason: on
      ? `The ${number === 1 ? "member was" : "oldest was"} to hear from us ${saidDay(on, today)}.`
      : "",
  }),
  never_reached: ({ places }) => ({
    what: "tried twice, never reached",
    reason: `${mostAre(places)}Try another way: see them at work, or send a text.`,
  }),
  will_post: ({ places }, { method }) => ({
    what: todayWordsOf(method).saidWill,
    reason: `${mostAre(places)}${todayWordsOf(method).forgotten}`,
  }),
  visit: ({ places }, { method }) => ({
    what: `still to ask at ${places[0]?.name ?? "one workplace"}`,
    reason: `One visit is worth most here: ${votesOf(places[0]?.worth ?? 0, deskWordsOf(method))} from 100 conversations.`,
  }),
  address: () => ({
    what: "with no address for a paper",
    reason: "Nothing can be posted to them. Ask, and put it right in the membership system.",
    isUrgent: true,
  }),
  contact: ({ places }) => ({
    what: "with no phone and no email",
    reason: `${mostAre(places)}Ask whoever sees them at work.`,
  }),
  workplace: ({ number }) => ({
    what: "with no workplace",
    reason: `No rep has ${number === 1 ? "this member" : "them"} on a list. Ask where they work.`,
  }),
}

/** The last days are said in red. */
const pressingDays = 5

function closing(words: string, on: Line["on"], today: string): Pick<Said, "reason" | "isUrgent"> {
  if (!on) return { reason: "" }
  const left = daysBetween(today, on)
  const inDays = left === 0 ? "today is the last day" : left === 1 ? "1 day left" : `${left} days left`
  return { reason: `${words} ${shortDay(on)}: ${inDays}.`, isUrgent: left <= pressingDays }
}

function helpInWords(helpers: readonly Helper[]): string {
  const names = [...new Set(helpers.map(({ name }) => name))]
  return names.length > 0 ? ` ${listed(names)} could help.` : ""
}

function mostAre(places: Line["places"]): string {
  if (places.length === 0) return ""
  return `${places.length > 2 ? "Most are at" : "At"} ${listed(places.slice(0, 2).map(({ name }) => name))}. `
}

/** The name of a place may hold a comma. */
function inPlaces(places: Line["places"]): string {
  const names = places.map(({ name }) => name)
  return (names.length > 3 ? [...names.slice(0, 2), `and ${names.length - 2} more`] : names).join("; ")
}

function votesOf(worth: number, { vote }: DeskWords) {
  return `about ${plural(Math.max(1, Math.round(100 * worth)), vote.one)}`
}

const listed = (names: readonly string[]) => new Intl.ListFormat("en-GB").format(names)
const plural = (number: number, what: string) =>
  `${number.toLocaleString("en-GB")} ${what}${number === 1 ? "" : "s"}`
