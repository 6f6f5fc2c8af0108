import { upliftAtHalf, upliftOfReplacement } from "@/lib/projection/decide"
import { worthAtTheLine } from "@/lib/projection/near-the-line"
import type { PlaceFacts } from "./facts"
import type { SilentRep } from "./silent-reps"
import type { Situation } from "./situation"
import type { LineKind } from "./terms"

/**
 * How many of those a line is about will be spoken to, or otherwise reached, if somebody acts on it today. Judgement, but
 * for the first: a phone bank of 2022 reached 49% of those it rang (RMT, by the TUC’s account).
 */
const reached = {
  /** By a new rep with two weeks left, and fewer with less; half as many by asking a silent one. */
  byRep: 0.5,
  /** Rung twice and never there: seen at work, or texted, some are. */
  anotherWay: 0.3,
  /** They asked to be gone back to. */
  promised: 0.7,
  reminded: 0.6,
  /** Members met in one visit. */
  inAVisit: 12,
}

/** Of members without an address, so many vote unasked and cannot without a paper: unions say 40–45% do (Movement). */
const voteUnasked = 0.4
/** Posting days a new rep needs to get round. */
const daysToGetRound = 10

/**
 * Votes that acting on a line today may bring, so that the lines can stand in order. An estimate to rank by and never a
 * promise: members reached, times the papers one conversation brings at their workplace by the ballot’s own projection (5.5
 * in a hundred where turnout stands at half: John & Brannan 2008 found 7, Bhatti 2016 next to none). A new paper sent in
 * time is worth what the projection holds it to be, 15 in a hundred: some of those “not arrived” are behind the door.
 */
export const votesOf = {
  post_today: (members: number) => members * upliftAtHalf.likely * reached.reminded,
  not_arrived: (members: number) => members * upliftOfReplacement,
  to_confirm: (papers: number) => papers * upliftOfReplacement,
  to_send: (papers: number) => papers * upliftOfReplacement,
  // Half of them may have come without a word.
  overdue_papers: (papers: number) => (papers * upliftOfReplacement) / 2,
  no_rep: (places: readonly PlaceFacts[], { postingDays }: Situation) =>
    sum(places, (place) => place.open * talk(place)) * reached.byRep * share(postingDays),
  silent_reps: (reps: readonly SilentRep[], { postingDays }: Situation) =>
    (sum([...new Set(reps.flatMap(({ alone }) => alone))], (place) => place.open * talk(place)) *
      reached.byRep *
      share(postingDays)) /
    2,
  follow_ups: (places: readonly PlaceFacts[]) =>
    sum(places, (place) => place.followUps * talk(place)) * reached.promised,
  never_reached: (places: readonly PlaceFacts[]) =>
    sum(places, (place) => place.neverReached * talk(place)) * reached.anotherWay,
  will_post: (places: readonly PlaceFacts[]) =>
    sum(places, (place) => place.willPost * talk(place)) * reached.reminded,
  visit: (place: PlaceFacts) => Math.min(place.open, reached.inAVisit) * talk(place),
  address: (members: number) => members * voteUnasked,
  // Without a number or a workplace, half of what a rep could do cannot be done.
  contact: (members: number) => members * upliftAtHalf.likely * reached.byRep,
  workplace: (members: number) => members * upliftAtHalf.likely * reached.byRep,
} satisfies Record<LineKind, unknown>

/** What one more conversation does there towards passing: papers; where its unit is counted alone, papers at its line. */
export function worthOfVisit(place: PlaceFacts): number {
  const { unit, worth } = place
  if (!unit) return votesOf.visit(place)
  return worthAtTheLine({ worth: worth ?? 0, quantiles: unit.quantiles }, unit.castNeeded) * place.open
}

const talk = ({ worth }: PlaceFacts) => worth ?? upliftAtHalf.likely
const share = (postingDays: number) => Math.min(1, postingDays / daysToGetRound)
const sum = <Of>(all: readonly Of[], of: (one: Of) => number) =>
  all.reduce((total, one) => total + of(one), 0)
