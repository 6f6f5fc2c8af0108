import { gapLabel, gaps } from "@/lib/readiness/terms"
import { memberLineLabel, memberLines } from "@/lib/today/terms"
import {
  contactLabel,
  followUpLabel,
  type Narrowing,
  narrowingLabel,
  narrowings,
  noRep,
  wallStateLabel,
} from "@/lib/wall/terms"
import type { Told } from "./phrases"

/** ", narrowed to pledge: will post, rep: Carys Hopkins"; nothing when everybody was shown. */
export function narrowedInWords(told: Told): string {
  const narrowed = narrowings
    .filter((name) => name !== "workplace" && told.word(name))
    .map((name) => `${narrowingLabel[name].toLowerCase()}: ${chosenInWords(name, told)}`)
  return narrowed.length > 0 ? `, narrowed to ${narrowed.join(", ")}` : ""
}

export function lineInWords(word: string): string {
  const line = memberLines.find((known) => known === word)
  return line ? `Today’s list “${memberLineLabel[line]}”` : "a list of Today"
}

export function gapInWords(word: string): string {
  const gap = gaps.find((known) => known === word)
  return gap ? gapLabel[gap].toLowerCase() : "before notice"
}

const labels: Partial<Record<Narrowing, Readonly<Record<string, string>>>> = {
  pledge: wallStateLabel,
  contact: contactLabel,
  followUp: followUpLabel,
}

function chosenInWords(name: Narrowing, { word, named }: Told): string {
  if (name === "rep") return word(name) === noRep ? "none yet" : named(name, "somebody")
  if (name === "employer") return named(name, "an employer")
  return labels[name]?.[word(name)]?.toLowerCase() ?? word(name)
}
