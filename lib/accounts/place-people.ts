import { foldName } from "@/lib/previous/fold-name"
import { nearestName } from "@/lib/previous/nearest-name"
import type { UnderstoodLine } from "./terms"

type Place = { id: string; name: string }

/** The workplace that each line names, among those of the branch. One that names none of them says so. */
export function placePeople(people: readonly UnderstoodLine[], places: readonly Place[]) {
  const byName = new Map(places.map((place) => [foldName(place.name), place]))
  const nearest = nearestName(places.map(({ name }) => name))
  return people.map((person) => {
    const place = byName.get(foldName(person.workplace))
    if (person.why || person.workplace === "" || place)
      return { ...person, workplace: place?.name ?? person.workplace, workplaceId: place?.id }
    return { ...person, workplaceId: undefined, why: unknown(person.workplace, nearest(person.workplace)) }
  })
}

export type Placed = ReturnType<typeof placePeople>[number]

function unknown(named: string, near: string | undefined) {
  return `No workplace of the branch is called “${named}”.${near ? ` Is it “${near}”?` : ""}`
}
