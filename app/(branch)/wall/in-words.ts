import { inFigures } from "@/components/in-figures"
import type { DeskWords } from "@/lib/desk-words/terms"
import type { Tally } from "@/lib/roll/tally"

/** A row of marks for whoever does not see it: "12 say posted, 3 will post, 1 not asked yet." */
export function inWords(tally: Tally, { saysDone, willDo, pledge }: DeskWords): string {
  const said = (
    [
      [tally.posted, saysDone.many.toLowerCase()],
      [tally.willPost, willDo],
      [tally.notArrived, pledge.not_arrived.toLowerCase()],
      [tally.undecided, "undecided"],
      [tally.unsaid, "spoken to, not said"],
      [tally.notAsked, "not asked yet"],
      [tally.leftAlone, "to be left alone"],
    ] as const
  ).flatMap(([members, words]) => (members > 0 ? [`${inFigures(members)} ${words}`] : []))
  return said.length > 0 ? `${said.join(", ")}.` : "Nobody."
}
