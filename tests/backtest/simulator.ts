import { dayNumber } from "@/lib/projection/delivery-clock"
import type { BallotUnit, FirstContacts, GroupedBallot, ReturnCount } from "@/lib/projection/grouped-ballot"
import type { PledgeGroup } from "@/lib/projection/terms"
import type { Random } from "./random"
import type { Scenario } from "./scenario"
import { arrivalDays, votersOf, type Window } from "./voters"

export type TrueUnit = { id: string; entitled: number; previous: BallotUnit["previous"]; cast: number }

/** A ballot that has run its course: for each member, when their paper came in and what each rep was told. */
export type RunBallot = { window: Window; units: (TrueUnit & { members: Member[] })[] }

/** Day offsets from the opening; `arrives` is infinite for those who do not vote. */
export type Member = { arrives: number; told: { day: number; pledge: PledgeGroup }[] }

export type Regime = "none" | "total" | "by unit"

export function run(units: TrueUnit[], scenario: Scenario, window: Window, random: Random): RunBallot {
  const reach = -Math.log(1 - scenario.reach) / window.length
  return {
    window,
    units: units.map((unit) => {
      const members = votersOf(unit, scenario, random)
      const arrivals = arrivalDays(members, scenario, window, random)
      const effort = random.uniform() < scenario.unrepped ? 0 : random.gamma(1 + scenario.calm) * reach
      const hopeful = random.uniform() < scenario.optimism
      return {
        ...unit,
        members: members.map((member, i) => {
          const arrives = arrivals[i] ?? Number.POSITIVE_INFINITY
          const posts = arrives - 1 - Math.floor(random.between(0, 2))
          const hazard = effort * Math.exp(scenario.selection * member.engagement)
          return { arrives, told: toldOf(posts, hazard, hopeful, scenario, window, random) }
        }),
      }
    }),
  }
}

function toldOf(
  posts: number,
  hazard: number,
  hopeful: boolean,
  scenario: Scenario,
  window: Window,
  random: Random,
) {
  const told: Member["told"] = []
  let rate = hazard
  for (let day = 0; day <= window.length; day++) {
    if (random.uniform() >= 1 - Math.exp(-rate)) continue
    const pledge = answer(posts, day, hopeful, scenario, random)
    told.push({ day, pledge })
    if (pledge === "posted" || pledge === "wont") break
    rate = hazard / 2
  }
  return told
}

function answer(
  posts: number,
  day: number,
  hopeful: boolean,
  scenario: Scenario,
  random: Random,
): PledgeGroup {
  const said = sincere(posts, day, scenario, random)
  if (!hopeful || random.uniform() > 0.5) return said
  if (said === "undecided" || said === "spoke_no_pledge") return "will_post"
  return said === "will_post" && random.uniform() < 0.5 ? "posted" : said
}

function sincere(posts: number, day: number, scenario: Scenario, random: Random): PledgeGroup {
  const roll = random.uniform()
  if (posts <= day) return roll < scenario.honesty ? "posted" : "will_post"
  if (Number.isFinite(posts))
    return chosen(
      roll,
      [0.66, "will_post"],
      [0.84, "undecided"],
      [0.92, "spoke_no_pledge"],
      [0.98, "not_arrived"],
    )
  const { falseClaims, falsePledges } = scenario
  const rest = 1 - falseClaims - falsePledges
  const at = falseClaims + falsePledges
  return chosen(
    roll,
    [falseClaims, "posted"],
    [at, "will_post"],
    [at + rest * 0.4, "undecided"],
    [at + rest * 0.65, "spoke_no_pledge"],
    [at + rest * 0.78, "not_arrived"],
  )
}

function chosen(roll: number, ...choices: [number, PledgeGroup][]): PledgeGroup {
  return choices.find(([upTo]) => roll < upTo)?.[1] ?? "wont"
}

const countDays = [11, 18, 25, 32, 39, 46, 53]

/** The ballot as the app would know it on a day. */
export function seenOn(ballot: RunBallot, day: number, regime: Regime): GroupedBallot {
  const { window } = ballot
  const firstContacts: FirstContacts[] = []
  const dates = Array.from({ length: window.length + 1 }, (_, i) => dateOf(window, i))
  const on = (offset: number) => dates[offset] ?? ""
  const units = ballot.units.map((unit) => {
    const cells = new Map<string, number>()
    const first = new Map<number, { members: number; posted: number }>()
    for (const member of unit.members) {
      const told = member.told.filter((answer) => answer.day <= day)
      const [opening, newest] = [told[0], told.at(-1)]
      const key = newest
        ? `${newest.pledge} ${dateOf(window, newest.day)}`
        : `not_asked ${dateOf(window, day)}`
      cells.set(key, (cells.get(key) ?? 0) + 1)
      if (!opening) continue
      const seen = first.get(opening.day) ?? { members: 0, posted: 0 }
      first.set(opening.day, {
        members: seen.members + 1,
        posted: seen.posted + (opening.pledge === "posted" ? 1 : 0),
      })
    }
    for (const [offset, seen] of first) firstContacts.push({ unit: unit.id, day: on(offset), ...seen })
    const pledges = [...cells].map(([key, members]) => cellOf(key, members))
    return { id: unit.id, entitled: unit.entitled, previous: unit.previous, pledges }
  })
  const counts =
    regime === "none"
      ? []
      : countDays.filter((counted) => counted <= day).flatMap((counted) => countsOn(ballot, counted, regime))
  return {
    opensOn: dateOf(window, 0),
    closesOn: dateOf(window, window.length),
    asOf: dateOf(window, day),
    holidays: [],
    line: 0.5,
    units,
    counts,
    firstContacts,
  }
}

function countsOn(ballot: RunBallot, day: number, regime: Regime): ReturnCount[] {
  const on = dateOf(ballot.window, day)
  const byUnit = ballot.units.map((unit) => ({
    unit: unit.id,
    day: on,
    cast: unit.members.filter((member) => member.arrives <= day).length,
  }))
  if (regime === "by unit") return byUnit
  return [{ unit: null, day: on, cast: byUnit.reduce((sum, count) => sum + count.cast, 0) }]
}

const groups: Record<string, PledgeGroup> = {
  not_asked: "not_asked",
  spoke_no_pledge: "spoke_no_pledge",
  undecided: "undecided",
  will_post: "will_post",
  posted: "posted",
  not_arrived: "not_arrived",
  wont: "wont",
}

function cellOf(key: string, members: number) {
  const [pledge = "", day = ""] = key.split(" ")
  return { pledge: groups[pledge] ?? "not_asked", day, members }
}

export function dateOf(window: Window, day: number): string {
  return new Date((dayNumber(window.opensOn) + day) * 86_400_000).toISOString().slice(0, 10)
}
