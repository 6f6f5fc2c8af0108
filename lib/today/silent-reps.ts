import { dayOf, daysBetween } from "@/lib/dates"
import type { PlaceFacts, RepFacts, TodayFacts } from "./facts"
import type { Situation } from "./situation"
import { silentDays } from "./terms"

/** Somebody who could help: what they share with the rep, and how many they still have to ask themselves. */
export type Helper = { id: string; name: string; shares: "workplace" | "employer"; open: number }
export type SilentRep = RepFacts & {
  /** The day they last logged anything; null where they never have. */
  quietSince: string | null
  /** Members still to ask at their workplaces, and at those of them where nobody else is asking. */
  open: number
  alone: PlaceFacts[]
  helper?: Helper
}

/** With so few still to ask, a rep may have an hour for somebody else’s. */
const lightLoad = 40

/**
 * The reps who have logged nothing for a week, since the ballot opened or since they were given their workplaces, and who
 * still have members to ask. They may have lost their way in, be away, or have asked everybody without writing it down.
 */
export function silentReps({ places, reps }: TodayFacts, situation: Situation): SilentRep[] {
  const byId = new Map(places.map((place) => [place.id, place]))
  const placesOf = (rep: RepFacts) => rep.placeIds.flatMap((id) => byId.get(id) ?? [])
  const openOf = (rep: RepFacts) =>
    placesOf(rep).reduce((sum, { open, reps: many }) => sum + open / Math.max(1, many), 0)
  const isSilent = (rep: RepFacts) => quietFor(rep, situation) >= silentDays
  const asking = reps.filter((rep) => !isSilent(rep) && rep.lastAt)
  const isAskedAt = (place: PlaceFacts) => asking.some(({ placeIds }) => placeIds.includes(place.id))
  return reps
    .filter(isSilent)
    .map((rep) => {
      const own = placesOf(rep)
      return {
        ...rep,
        quietSince: rep.lastAt && dayOf(rep.lastAt),
        open: own.reduce((sum, { open }) => sum + open, 0),
        alone: own.filter((place) => place.open > 0 && !isAskedAt(place)),
        helper: helperFor(own, asking, placesOf, openOf),
      }
    })
    .filter(({ open }) => open > 0)
    .sort((one, other) => other.open - one.open || one.name.localeCompare(other.name, "en-GB"))
}

/** Days without a word, counted from when there was first something to log. */
function quietFor({ lastAt, givenAt }: RepFacts, { opensOn, today }: Situation): number {
  const given = dayOf(givenAt)
  const from = [opensOn, given, lastAt ? dayOf(lastAt) : ""].sort().at(-1) ?? opensOn
  return daysBetween(from, today)
}

/** A colleague of the same branch who is asking: at the same workplace first, then at the same employer; the least busy of them. */
function helperFor(
  own: readonly PlaceFacts[],
  asking: readonly RepFacts[],
  placesOf: (rep: RepFacts) => PlaceFacts[],
  openOf: (rep: RepFacts) => number,
): Helper | undefined {
  const near = asking.flatMap((rep): Helper[] => {
    const theirs = placesOf(rep)
    const shared = (of: (one: PlaceFacts, other: PlaceFacts) => boolean) =>
      theirs.some((one) => own.some((other) => of(one, other)))
    const isSame = shared((one, other) => one.id === other.id)
    const isNear = shared(
      (one, other) => one.employerId === other.employerId && one.branchId === other.branchId,
    )
    if (!isSame && !isNear) return []
    const { id, name } = rep
    return [{ id, name, shares: isSame ? "workplace" : "employer", open: Math.round(openOf(rep)) }]
  })
  return near
    .filter(({ open }) => open <= lightLoad)
    .sort(
      (one, other) =>
        Number(other.shares === "workplace") - Number(one.shares === "workplace") ||
        one.open - other.open ||
        one.name.localeCompare(other.name, "en-GB"),
    )[0]
}
