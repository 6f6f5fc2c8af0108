import { type Answer, readAnswer } from "@/lib/contacts/answer"
import { pledgesBeforeOpening } from "@/lib/pledges/terms"
import type { PlaceOnRoll } from "@/lib/roll/places-on-roll"
import type { RefusedLine } from "./terms"

/** Why a line cannot be logged as made at `usedAt`; undefined when it can. */
export function whyNot(
  place: PlaceOnRoll | undefined,
  answer: Answer,
  usedAt: Date,
): RefusedLine | undefined {
  if (!place) return "gone"
  if (place.erasedAt || usedAt >= place.closesAt) return "over"
  if (place.leftOn) return "left"
  const { pledge } = readAnswer(answer)
  return pledge && usedAt < place.opensAt && !pledgesBeforeOpening.includes(pledge) ? "early" : undefined
}
