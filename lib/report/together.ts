import type { Day } from "@/lib/dates"
import type { Reported } from "./reported-places"

/** Several groups taken together. */
export function reportedTogether(groups: readonly Reported[]): Reported {
  const sum = (of: (group: Reported) => number) => groups.reduce((total, group) => total + of(group), 0)
  const days = (of: (group: Reported) => Day | null) =>
    groups.flatMap((group) => of(group) ?? []).sort((one, other) => one.localeCompare(other))
  return {
    entitled: sum(({ entitled }) => entitled),
    spokenTo: sum(({ spokenTo }) => spokenTo),
    posted: sum(({ posted }) => posted),
    willPost: sum(({ willPost }) => willPost),
    notArrived: sum(({ notArrived }) => notArrived),
    undecided: sum(({ undecided }) => undecided),
    notAsked: sum(({ notAsked }) => notAsked),
    leftAlone: sum(({ leftAlone }) => leftAlone),
    unsaid: sum(({ unsaid }) => unsaid),
    attempts: sum(({ attempts }) => attempts),
    firstAttemptOn: days(({ firstAttemptOn }) => firstAttemptOn)[0] ?? null,
    lastAttemptOn: days(({ lastAttemptOn }) => lastAttemptOn).at(-1) ?? null,
    replacementsAsked: sum(({ replacementsAsked }) => replacementsAsked),
    replacementsArrived: sum(({ replacementsArrived }) => replacementsArrived),
  }
}

export type NamedGroup = Reported & { id: string; name: string }

/** Groups of workplaces, each taken together, in the order in which the first of each comes. */
export function gathered<Place extends Reported>(
  places: readonly Place[],
  of: (place: Place) => { id: string; name: string },
): NamedGroup[] {
  const groups = new Map<string, { name: string; places: Place[] }>()
  for (const place of places) {
    const { id, name } = of(place)
    const group = groups.get(id) ?? { name, places: [] }
    groups.set(id, group)
    group.places.push(place)
  }
  return [...groups].map(([id, group]) => ({ id, name: group.name, ...reportedTogether(group.places) }))
}
