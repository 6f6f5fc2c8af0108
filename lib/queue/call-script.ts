import type { Phase } from "@/lib/ballots/terms"
import { shortDay } from "@/lib/dates"
import type { Fraction } from "@/lib/law/rule-values"
import type { VotingMethod } from "@/lib/law/terms"
import { usualScript } from "./usual-script"

export type Section = { heading: string; say: string[] }

type Words = {
  name: string
  ballot: string
  lastSafePostingOn: string
  method: VotingMethod
  line: Fraction | null
}

/** The words that stand for something in a script, as they are typed. */
export const placeholders = ["{name}", "{ballot}", "{last_safe_day}"] as const

/** What to say in one call: the organiser's words where there are some, with this member's name and this ballot's day. */
export function callScript(
  phase: Phase,
  own: Partial<Record<Phase, string>>,
  { name, ballot, lastSafePostingOn, method, line }: Words,
): Section[] {
  if (phase === "closed") return []
  const meant: Record<string, string> = {
    "{name}": name,
    "{ballot}": ballot,
    "{last_safe_day}": shortDay(lastSafePostingOn),
  }
  const filled = (text: string) => text.replace(/\{\w+\}/g, (word) => meant[word] ?? word)
  return sectionsOf(own[phase] ?? usualScript(phase, line, method)).map(({ heading, say }) => ({
    heading: filled(heading),
    say: say.map(filled),
  }))
}

/** A script as typed: sections parted by an empty line, the first line of each its heading. */
function sectionsOf(text: string): Section[] {
  return text
    .trim()
    .split(/\n[^\S\n]*\n\s*/)
    .map((block) => block.split("\n").map((line) => line.trim()))
    .map(([heading = "", ...say]) => ({ heading, say: say.filter((line) => line !== "") }))
}

const asksForAVote = [
  /\bwhich way\b/i,
  /\bhow (will|would|did|do|are|have|might)\b[^.?!\n]*\bvot/i,
  /\b(will|would|did|do|are|have|going to)\b[^.?!\n]*\bvot(e|ed|ing) (yes|no|for|against|in favour)\b/i,
  /\b(support|oppose|agree|for or against|yes or no)\b[^.!\n]*\?/i,
]

/** Why a script cannot be used, in words for whoever wrote it; undefined when it can. */
export function scriptProblem(text: string): string | undefined {
  const unknown = (text.match(/\{[^}\n]*\}/g) ?? []).find(
    (word) => !placeholders.some((known) => known === word),
  )
  if (unknown) return `${unknown} stands for nothing. Use ${placeholders.join(", ")}, or plain words.`
  const asks = text.split("\n").find((line) => asksForAVote.some((pattern) => pattern.test(line)))
  if (asks)
    return `Ask whether they have voted, never how anyone votes or what they think of it: “${asks.trim()}”`
}
