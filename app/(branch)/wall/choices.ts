import { inFigures } from "@/components/in-figures"
import type { DeskWords } from "@/lib/desk-words/terms"
import type { Wall } from "@/lib/wall/queries"
import {
  contactChoices,
  contactLabel,
  followUpChoices,
  followUpLabel,
  type Narrowing,
  noGrade,
  noRep,
  wallStates,
} from "@/lib/wall/terms"

type Choice = { value: string; label: string }

/** What one narrowing offers, in its order. */
function choicesOf(name: Narrowing, { places, choices }: Wall, words: DeskWords): Choice[] {
  switch (name) {
    case "workplace":
      return places.map((place) => ({ value: place.id, label: place.name }))
    case "employer":
      return byName(new Map(places.map(({ employerId, employer }) => [employerId, employer])))
    case "rep":
      return [
        ...byName(new Map(places.flatMap(({ reps }) => reps.map((rep) => [rep.id, rep.name] as const)))),
        { value: noRep, label: "No rep yet" },
      ]
    case "grade":
      return [...choices.grade.keys()].map((value) => ({
        value,
        label: value === noGrade ? "None given" : value,
      }))
    case "pledge":
      return wallStates.map((value) => ({ value, label: words.wall[value] }))
    case "contact":
      return contactChoices.map((value) => ({ value, label: contactLabel[value] }))
    case "followUp":
      return followUpChoices.map((value) => ({ value, label: followUpLabel[value] }))
  }
}

/** The same with how many each would show. What would show nobody is left out, unless it is what was chosen. */
export function countedChoices(name: Narrowing, wall: Wall, words: DeskWords, chosen?: string): Choice[] {
  return choicesOf(name, wall, words).flatMap(({ value, label }) => {
    const members = wall.choices[name].get(value) ?? 0
    if (members === 0 && value !== chosen) return []
    return [{ value, label: `${label} (${inFigures(members)})` }]
  })
}

/** What was chosen, in words. */
export function chosenInWords(name: Narrowing, chosen: string, wall: Wall, words: DeskWords): string {
  return choicesOf(name, wall, words).find(({ value }) => value === chosen)?.label ?? "not in this branch"
}

const byName = (names: ReadonlyMap<string, string>): Choice[] =>
  [...names]
    .map(([value, label]) => ({ value, label }))
    .sort((one, other) => one.label.localeCompare(other.label, "en-GB"))
