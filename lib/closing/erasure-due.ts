import { type Day, dayOf } from "@/lib/dates"
import { erasureDay } from "@/lib/law/erasure-day"

type Ballot = { declaredAt: Date | null; eraseOn: Day | null }

/** The day on which what is known of each person goes: one that was set, else so long after the result. Null before there is either. */
export function erasureDue({ declaredAt, eraseOn }: Ballot): Day | null {
  return eraseOn ?? (declaredAt && erasureDay(dayOf(declaredAt)))
}
