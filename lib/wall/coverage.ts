import type { WallPlace } from "./queries"

/** The work that falls to one rep or one employer, and how much of it has been done. */
export type Coverage = { id: string; name: string; members: number; spokenTo: number; attempts: number }

/** By rep, by name. A member of a workplace with two reps is looked after by both, and so counted with each. */
export function coverageByRep(places: readonly WallPlace[]): Coverage[] {
  return gathered(places, ({ reps }) => (reps.length > 0 ? reps : [{ id: "none", name: "No rep yet" }]))
}

export function coverageByEmployer(places: readonly WallPlace[]): Coverage[] {
  return gathered(places, ({ employerId, employer }) => [{ id: employerId, name: employer }])
}

function gathered(
  places: readonly WallPlace[],
  whose: (place: WallPlace) => readonly { id: string; name: string }[],
): Coverage[] {
  const rows = new Map<string, Coverage>()
  for (const place of places) {
    for (const { id, name } of whose(place)) {
      const before = rows.get(id) ?? { id, name, members: 0, spokenTo: 0, attempts: 0 }
      rows.set(id, added(before, place.shown))
    }
  }
  return [...rows.values()]
    .filter(({ members }) => members > 0)
    .sort((one, other) => one.name.localeCompare(other.name, "en-GB"))
}

function added(row: Coverage, { entitled, spokenTo, attempts }: WallPlace["shown"]): Coverage {
  return {
    ...row,
    members: row.members + entitled,
    spokenTo: row.spokenTo + spokenTo,
    attempts: row.attempts + attempts,
  }
}
