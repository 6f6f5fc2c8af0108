import type { Dice } from "./dice"
import type { Region } from "./regions"

export type Kind = "office" | "court" | "prison" | "house"
export type PlannedWorkplace = { name: string; kind: Kind; entitled: number }

/** The two workplaces of the rep whom anyone may sign in as, and how many members each has. */
export const signedInRepsPlaces: Readonly<Record<string, number>> = {
  "Wrexham, Regent Street": 34,
  "Mold, Chester Street": 18,
}

const streets = [
  "Albert Street",
  "Bridge Street",
  "Castle Street",
  "Chapel Lane",
  "Cross Street",
  "King Street",
  "Market Place",
  "Mill Lane",
  "Park Road",
  "Queen Street",
  "Station Road",
  "Victoria Road",
  "Wellington Road",
]
const trees = [
  "Alder",
  "Ash",
  "Beech",
  "Cedar",
  "Elm",
  "Hawthorn",
  "Hazel",
  "Larch",
  "Linden",
  "Rowan",
  "Willow",
]

/** A region's workplaces, with its members shared out among them: a few large offices, many small teams. */
export function workplacesOf(dice: Dice, region: Region): PlannedWorkplace[] {
  const plan = [
    ...region.towns.map((town) => ({
      name: officeIn(dice, town),
      kind: "office" as const,
      weight: dice.between(14, 58),
    })),
    ...region.courts.map((town) => ({
      name: `${town}, courts team`,
      kind: "court" as const,
      weight: dice.between(4, 14),
    })),
    ...region.prisons.map((name) => ({
      name: `HMP ${name}`,
      kind: "prison" as const,
      weight: dice.between(6, 24),
    })),
    ...region.houses.map((town) => ({
      name: houseIn(dice, town),
      kind: "house" as const,
      weight: dice.between(4, 10),
    })),
  ]
  const set = plan.filter(({ name }) => name in signedInRepsPlaces)
  const free = plan.filter(({ name }) => !(name in signedInRepsPlaces))
  const taken = set.reduce((all, { name }) => all + (signedInRepsPlaces[name] ?? 0), 0)
  const sizes = shareOut(
    region.members - taken,
    free.map(({ weight }) => weight),
  )
  return [
    ...set.map(({ name, kind }) => ({ name, kind, entitled: signedInRepsPlaces[name] ?? 0 })),
    ...free.map(({ name, kind }, at) => ({ name, kind, entitled: sizes[at] ?? 0 })),
  ]
}

function officeIn(dice: Dice, town: string) {
  const known = Object.keys(signedInRepsPlaces).find((name) => name.startsWith(`${town}, `))
  return known ?? `${town}, ${dice.pick(streets)}`
}

const houseIn = (dice: Dice, town: string) => `${dice.pick(trees)} House, ${town}`

/** Whole shares by weight that add up to `all`. */
function shareOut(all: number, weights: number[]) {
  const sum = weights.reduce((one, other) => one + other, 0)
  let given = 0
  let weighed = 0
  return weights.map((weight) => {
    weighed += weight
    const share = Math.round((all * weighed) / sum) - given
    given += share
    return share
  })
}
