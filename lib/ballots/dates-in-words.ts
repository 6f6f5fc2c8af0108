import { clockTime, dayOf, longDay, shortDay } from "@/lib/dates"
import type { VotingMethod } from "@/lib/law/terms"
import { daysLeft } from "./days-left"
import { phaseOf } from "./phase"

type Dates = { opensAt: Date; closesAt: Date; lastSafePostingOn: string; method: VotingMethod }

/** How long there is, in two parts: what matters most today, and the date behind it. */
export function datesInWords(ballot: Dates, now: Date): { first: string; behind: string } {
  const closes = `${shortDay(dayOf(ballot.closesAt))}, ${clockTime(ballot.closesAt)}`
  const left = daysLeft(now, dayOf(ballot.closesAt))
  const days = left === 0 ? "Closes today." : left === 1 ? "1 day left." : `${left} days left.`
  const phase = phaseOf(ballot, now)
  if (ballot.method !== "post" && phase !== "closed")
    return phase === "preparing"
      ? { first: `Voting opens ${shortDay(dayOf(ballot.opensAt))}.`, behind: `Closes ${closes}.` }
      : { first: days, behind: `Voting is open. Closes ${closes}.` }
  switch (phase) {
    case "preparing":
      return { first: `Papers go out ${shortDay(dayOf(ballot.opensAt))}.`, behind: `Closes ${closes}.` }
    case "open":
      return {
        first: days,
        behind: `Last safe post ${shortDay(ballot.lastSafePostingOn)}. Closes ${closes}.`,
      }
    case "last_posting":
      return { first: `${days} Post today, first class, or it will not count.`, behind: `Closes ${closes}.` }
    case "closed":
      return { first: "Voting has closed.", behind: `It closed on ${longDay(dayOf(ballot.closesAt))}.` }
  }
}
