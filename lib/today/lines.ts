import type { Day } from "@/lib/dates"
import type { PlaceFacts, TodayFacts } from "./facts"
import { type SilentRep, silentReps } from "./silent-reps"
import type { Situation } from "./situation"
import { type LineKind, lineKinds, mostLines } from "./terms"
import { votesOf, worthOfVisit } from "./worth"

/** One thing to do today. `number` is what stands before it: members, papers, workplaces or reps. */
export type Line = {
  kind: LineKind
  number: number
  /** The members it is about. */
  members: number
  /** What doing it may bring, to put the lines in order. */
  votes: number
  /** Where most of them are, the fullest first. */
  places: PlaceFacts[]
  reps: SilentRep[]
  /** The day it hangs on: the last one for new papers, or the oldest promise. */
  on: Day | null
}

/**
 * What to do today, most votes first: at most seven lines, and none that cannot be acted on in this phase. Before the opening
 * it is what the roll lacks; once the last safe posting day is gone, what can be posted first class; from the close, nothing.
 */
export function linesOf(facts: TodayFacts, situation: Situation): Line[] {
  return possibleLines(facts, situation)
    .filter(({ number }) => number > 0)
    .sort((one, other) => thousandths(other) - thousandths(one) || rank(one) - rank(other))
    .slice(0, mostLines)
}

// However the sum was added up, the same votes are the same.
const thousandths = ({ votes }: Line) => Math.round(1000 * votes)
const rank = ({ kind }: Line) => lineKinds.indexOf(kind)

function possibleLines(facts: TodayFacts, situation: Situation): Line[] {
  switch (situation.phase) {
    case "preparing":
      return [...missing(facts, situation), ...withoutRep(facts, situation), promises(facts)]
    case "open":
      return [
        ...newPapers(facts, situation),
        ...withoutRep(facts, situation),
        silent(facts, situation),
        promises(facts),
        ...membersLeft(facts),
        ...visit(facts),
      ]
    case "last_posting":
      return lastPosting(facts, situation)
    case "closed":
      return []
  }
}

/** A paper posted on the day of the close comes too late, first class or not. */
function lastPosting(facts: TodayFacts, { today, closesOn }: Situation): Line[] {
  if (today >= closesOn) return []
  const members = sum(facts.places, ({ toPost }) => toPost)
  const places = fullest(facts.places, ({ toPost }) => toPost)
  const toPost = line("post_today", { number: members, votes: votesOf.post_today(members), places })
  return [toPost, promises(facts)]
}

function newPapers({ places, papers }: TodayFacts, situation: Situation): Line[] {
  if (!situation.mayReplace) return []
  const on = situation.replacementsCloseOn
  const { asked, ready, batched, overdue } = papers
  const members = sum(places, ({ notArrived }) => notArrived)
  const unsent = situation.maySend ? ready + batched : 0
  return [
    line("not_arrived", {
      ...{ number: members, votes: votesOf.not_arrived(members), on },
      places: fullest(places, ({ notArrived }) => notArrived),
    }),
    line("to_confirm", { number: asked, votes: votesOf.to_confirm(asked), on }),
    line("to_send", { number: unsent, votes: votesOf.to_send(unsent), on }),
    line("overdue_papers", { number: overdue, votes: votesOf.overdue_papers(overdue), on }),
  ]
}

function withoutRep({ places }: TodayFacts, situation: Situation): Line[] {
  const without = places.filter(({ reps, open, isUnknown }) => reps === 0 && open > 0 && !isUnknown)
  const members = sum(without, ({ open }) => open)
  const votes = votesOf.no_rep(without, situation)
  return [
    line("no_rep", {
      ...{ number: without.length, members, votes },
      places: fullest(without, ({ open }) => open),
    }),
  ]
}

function silent(facts: TodayFacts, situation: Situation): Line {
  const reps = silentReps(facts, situation)
  const own = new Set(reps.flatMap(({ placeIds }) => placeIds))
  const members = sum(
    facts.places.filter(({ id }) => own.has(id)),
    ({ open }) => open,
  )
  return line("silent_reps", {
    number: reps.length,
    members,
    votes: votesOf.silent_reps(reps, situation),
    reps,
  })
}

function promises({ places }: TodayFacts): Line {
  const number = sum(places, ({ followUps }) => followUps)
  const on = places.flatMap(({ followUpOn }) => followUpOn ?? []).sort()[0] ?? null
  return line("follow_ups", {
    ...{ number, on, votes: votesOf.follow_ups(places) },
    places: fullest(places, ({ followUps }) => followUps),
  })
}

function membersLeft({ places }: TodayFacts): Line[] {
  return [
    line("never_reached", {
      number: sum(places, ({ neverReached }) => neverReached),
      votes: votesOf.never_reached(places),
      places: fullest(places, ({ neverReached }) => neverReached),
    }),
    line("will_post", {
      number: sum(places, ({ willPost }) => willPost),
      votes: votesOf.will_post(places),
      places: fullest(places, ({ willPost }) => willPost),
    }),
  ]
}

/** The one workplace where an hour is worth most. */
function visit({ places }: TodayFacts): Line[] {
  const [best] = places
    .filter((place) => !place.isUnknown && place.worth !== null && worthOfVisit(place) > 0)
    .sort((one, other) => worthOfVisit(other) - worthOfVisit(one) || other.open - one.open)
  return best ? [line("visit", { number: best.open, votes: votesOf.visit(best), places: [best] })] : []
}

function missing({ places }: TodayFacts, { method }: Situation): Line[] {
  const number = {
    address: method === "post" ? sum(places, ({ noAddress }) => noAddress) : 0,
    contact: sum(places, ({ noContact }) => noContact),
    workplace: sum(
      places.filter(({ isUnknown }) => isUnknown),
      ({ entitled }) => entitled,
    ),
  }
  return [
    line("address", {
      ...{ number: number.address, votes: votesOf.address(number.address) },
      places: fullest(places, ({ noAddress }) => noAddress),
    }),
    line("contact", {
      ...{ number: number.contact, votes: votesOf.contact(number.contact) },
      places: fullest(places, ({ noContact }) => noContact),
    }),
    line("workplace", { number: number.workplace, votes: votesOf.workplace(number.workplace) }),
  ]
}

type Told = Pick<Line, "number" | "votes"> & Partial<Line>

const line = (kind: LineKind, told: Told): Line => ({
  ...{ kind, members: told.number, places: [], reps: [], on: null },
  ...told,
})

const fullest = (places: readonly PlaceFacts[], of: (place: PlaceFacts) => number) =>
  places
    .filter((place) => of(place) > 0 && !place.isUnknown)
    .sort((one, other) => of(other) - of(one) || one.name.localeCompare(other.name, "en-GB"))

const sum = <Of>(all: readonly Of[], of: (one: Of) => number) =>
  all.reduce((total, one) => total + of(one), 0)
