import type { Channel, Outcome, Way } from "@/lib/contacts/terms"
import { type Pledge, settledPledges } from "@/lib/pledges/terms"
import type { Calendar } from "./calendar"
import type { Dice } from "./dice"
import { openedDay, type Rhythm } from "./rhythm"

/** One entry about one member, as their rep saved it. */
export type Said = {
  at: Date
  way: Way
  outcome?: Outcome
  pledge?: Pledge
  followUpAt?: Date
  /** Saved by a slip of the thumb, and taken back at once. */
  slip?: true
}

type Teller = {
  dice: Dice
  calendar: Calendar
  rhythm: Rhythm
  /** How willing this workplace is, about 1. */
  spirit: number
}

/** What became of one member from the first try on: asked until they answered, and gone back to. */
export function story(teller: Teller, hasPhone: boolean): Said[] {
  const { dice, rhythm } = teller
  const told: Said[] = []
  let day: number | undefined = rhythm.firstDay(dice)
  let standing: Pledge | undefined
  for (let tries = 0; tries < 8 && day !== undefined; tries++) {
    const at = rhythm.momentOn(dice, day)
    if (!at) break
    const turn = takeTurn(teller, day, standing, hasPhone)
    if (turn.pledge && dice.chance(0.006)) told.push(slipBefore(at, turn))
    told.push({ ...turn, at })
    standing = turn.pledge ?? standing
    const wait = waitAfter(dice, turn)
    day = wait === undefined ? undefined : rhythm.dayFrom(dice, day + wait)
  }
  return told
}

type Turn = Omit<Said, "at">

function takeTurn(teller: Teller, day: number, standing: Pledge | undefined, hasPhone: boolean): Turn {
  const { dice } = teller
  const way = dice.weighted<Channel>(hasPhone ? channels : channelsWithoutPhone)
  if (!dice.chance(reached[way])) return { way, outcome: dice.weighted<Outcome>(missed) }
  if (!standing && dice.chance(0.1)) {
    return { way, outcome: "call_back", followUpAt: promisedFor(teller, day) }
  }
  if (dice.chance(0.012)) return { way, outcome: "asked_not_to_be_contacted" }
  if (dice.chance(0.03)) return { way, outcome: "spoke" }
  const pledge = dice.weighted<Pledge>(answersOn(day, standing, teller.spirit))
  return dice.chance(0.04) ? { way: "heard", pledge } : { way, outcome: "spoke", pledge }
}

const channels = { phone: 52, in_person: 22, text: 13, whatsapp: 10, email: 3 }
const channelsWithoutPhone = { in_person: 70, email: 30 }
const reached = { phone: 0.37, in_person: 0.82, text: 0.34, whatsapp: 0.44, email: 0.25 }
const missed = { no_answer: 62, left_message: 35, wrong_number: 3 }

/** What people say: papers come first and go back later, and a second asking moves most. */
function answersOn(
  day: number,
  standing: Pledge | undefined,
  spirit: number,
): Partial<Record<Pledge, number>> {
  const gone = (day - openedDay) / 15
  const again = standing === "will_post" ? 1.7 : standing === "not_arrived" ? 0.7 : 1
  const grudging = standing ? 0.6 : 1
  return {
    posted: 92 * gone * spirit * again,
    will_post: 34 * spirit,
    not_arrived: standing === "will_post" ? 0 : 17 - 13 * gone,
    undecided: standing === "will_post" ? 3 : 9,
    wont_vote: (4 * grudging) / spirit,
    rather_not_say: 3 * grudging,
  }
}

/** Days until the rep comes back, if they do. */
function waitAfter(dice: Dice, { outcome, pledge, followUpAt }: Turn) {
  if (pledge && settledPledges.includes(pledge)) return
  if (outcome === "asked_not_to_be_contacted" || outcome === "wrong_number") return
  if (followUpAt) return dice.chance(0.9) ? dice.whole(1, 2) : undefined
  if (pledge === "will_post") return dice.chance(0.85) ? dice.whole(2, 5) : undefined
  if (pledge) return dice.chance(0.8) ? dice.whole(2, 4) : undefined
  return dice.chance(0.97) ? dice.whole(1, 2) : undefined
}

/** Six in the evening, nine tomorrow, or nine on Monday: what a rep can promise. */
function promisedFor({ dice, calendar }: Teller, day: number) {
  const monday = day + 8 - calendar.weekday(day)
  const promised = dice.pick([day, day + 1, day + 1, monday])
  return promised === day ? calendar.at(day, 21) : calendar.at(promised, 9)
}

function slipBefore(at: Date, turn: Turn): Said {
  const before = new Date(at.getTime() - 25_000)
  return { ...turn, pledge: turn.pledge === "posted" ? "will_post" : "posted", at: before, slip: true }
}
