import { randomUUID } from "node:crypto"
import type { PlaceFacts, RepFacts, TodayFacts } from "@/lib/today/facts"
import type { Situation } from "@/lib/today/situation"

/** A workplace where nothing waits, but for what is said of it. */
export function place(name: string, more: Partial<PlaceFacts> = {}): PlaceFacts {
  return {
    ...{ id: randomUUID(), name, branchId: "marches", employerId: "probation", isUnknown: false },
    ...{ entitled: 40, open: 0, reps: 1, worth: 0.05, unit: null },
    ...{ notArrived: 0, neverReached: 0, followUps: 0, followUpOn: null, willPost: 0, toPost: 0 },
    ...{ noContact: 0, noAddress: 0 },
    ...more,
  }
}

/** A rep of those workplaces, given them long ago. */
export function repOf(
  name: string,
  places: readonly PlaceFacts[],
  lastOn: string | null,
  givenOn = "2026-10-01",
): RepFacts {
  return {
    ...{ id: randomUUID(), name, placeIds: places.map(({ id }) => id) },
    givenAt: new Date(`${givenOn}T10:00Z`),
    lastAt: lastOn ? new Date(`${lastOn}T10:00Z`) : null,
  }
}

export function facts(places: PlaceFacts[], more: Partial<TodayFacts> = {}): TodayFacts {
  return { places, reps: [], papers: { asked: 0, ready: 0, batched: 0, overdue: 0 }, ...more }
}

/** The second week of a ballot, new papers still to be had. */
export const midway: Situation = {
  phase: "open",
  method: "post",
  today: "2026-11-23",
  opensOn: "2026-11-09",
  closesOn: "2026-12-11",
  mayReplace: true,
  replacementsCloseOn: "2026-12-04",
  postingDays: 12,
  maySend: false,
}
