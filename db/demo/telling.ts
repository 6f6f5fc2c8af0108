import type { Calendar } from "./calendar"
import type { Dice } from "./dice"
import type { DemoMember } from "./people"
import { openedDay, type Rhythm, rhythm } from "./rhythm"
import { signedInRepsStories } from "./signed-in-rep"
import { type Said, story } from "./story"
import type { Branch, Team } from "./union"
import { signedInRepsPlaces } from "./workplaces"

/** What one member's rep, or the secretary, saved about them. */
export type Told = { member: DemoMember; accountId: string; said: Said[]; note?: string }

/** Who was asked, by whom and how it went: some workplaces thoroughly, some hardly, some not at all. */
export function tellAll(dice: Dice, calendar: Calendar, branches: readonly Branch[]): Told[] {
  const own = signedInRepsStories(calendar)
  const rhythms = new Map<string, Rhythm>()
  const rhythmOf = (accountId: string) => {
    const known = rhythms.get(accountId) ?? rhythm(dice.own(), calendar)
    rhythms.set(accountId, known)
    return known
  }

  function tellTeam(branch: Branch, team: Team, zeal: number): Told[] {
    const accountId = team.repId ?? branch.secretaryId
    const rhythm = rhythmOf(accountId)
    const spirit = dice.between(0.6, 1.5)
    const tries = team.repId ? dice.between(0.4, 1.05) * zeal : strayVisit(dice) * zeal
    return team.members
      .filter(() => dice.chance(tries))
      .map((member) => {
        const own = dice.own()
        const note = own.chance(0.07) ? own.pick(notes) : undefined
        const teller = { dice: own, calendar, rhythm, spirit }
        const said = [...early(own, calendar, team), ...story(teller, member.phone !== null)]
        return { member, accountId, said, note }
      })
  }

  return branches.flatMap((branch) => {
    const zeal = dice.between(0.72, 1.15)
    return branch.teams.flatMap((team) => {
      if (!(team.place.name in signedInRepsPlaces)) return tellTeam(branch, team, zeal)
      const accountId = team.repId ?? branch.secretaryId
      return team.members.map((member, nth) => {
        const note = nth % 6 === 1 ? notes[nth % notes.length] : undefined
        return { member, accountId, said: own.shift() ?? [], note }
      })
    })
  })
}

/** Where there is no rep: mostly nobody comes, sometimes the secretary does. */
const strayVisit = (dice: Dice) => (dice.chance(0.33) ? 0 : dice.between(0.1, 0.6))

/** Asked before the papers went out, by the reps who like to be early. */
function early(dice: Dice, { at }: Calendar, team: Team): Said[] {
  if (!team.repId || !dice.chance(0.05)) return []
  const moment = at(openedDay - dice.whole(1, 9), dice.between(12, 19))
  return [{ at: moment, way: dice.pick(["phone", "in_person"]), outcome: "spoke", pledge: "will_post" }]
}

const notes = [
  "Best after four. On visits Wednesdays.",
  "Works Monday to Wednesday.",
  "Text first, then ring.",
  "In court all day Tuesdays and Thursdays.",
  "On late duty this week, try before noon.",
  "Prefers WhatsApp.",
  "Back from leave on the 1st.",
  "Shares a desk by the kitchen, easy to catch in person.",
  "School run at three, ring after six.",
  "Moved house in spring, check the address with head office.",
  "Works from home on Fridays.",
  "Nights at the approved premises, ring in the afternoon.",
]
