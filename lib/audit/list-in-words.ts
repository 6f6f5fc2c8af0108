import { deskWordsOf } from "@/lib/desk-words/terms"
import { todayWordsOf } from "@/lib/desk-words/today"
import { gaps } from "@/lib/readiness/terms"
import { memberLines } from "@/lib/today/terms"
import {
  contactLabel,
  followUpLabel,
  type Narrowing,
  narrowingLabel,
  narrowings,
  noRep,
} from "@/lib/wall/terms"
import type { Told } from "./phrases"

/** ", narrowed to pledge: will post, rep: Carys Hopkins"; nothing when everybody was shown. */
export function narrowedInWords(told: Told): string {
  const narrowed = narrowings
    .filter((name) => name !== "workplace" && told.word(name))
    .map((name) => `${narrowingLabel[name].toLowerCase()}: ${chosenInWords(name, told)}`)
  return narrowed.length > 0 ? `, narrowed to ${narrowed.join(", ")}` : ""
}

export function lineInWords({ method, word }: Told): string {
  const line = memberLines.find((known) => known === word("line"))
  return line ? `Today’s list “${todayWordsOf(method).label[line]}”` : "a list of Today"
}

export function gapInWords({ method, word }: Told): string {
  const gap = gaps.find((known) => known === word("gap"))
  return gap ? deskWordsOf(method).gap[gap].toLowerCase() : "before notice"
}

type Labels = Partial<Record<Narrowing, Readonly<Record<string, string>>>>
const labels: Labels = { contact: contactLabel, followUp: followUpLabel }

function chosenInWords(name: Narrowing, { method, word, named }: Told): string {
  if (name === "rep") return word(name) === noRep ? "none yet" : named(name, "somebody")
  if (name === "employer") return named(name, "an employer")
  const { [name]: label }: Labels = { ...labels, pledge: deskWordsOf(method).wall }
  return label?.[word(name)]?.toLowerCase() ?? word(name)
}
