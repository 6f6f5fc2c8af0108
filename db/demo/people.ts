import { randomUUID } from "node:crypto"
import type { Dice } from "./dice"
import { type Mix, nameFrom } from "./names"
import type { Kind } from "./workplaces"

type Place = { id: string; branchId: string; kind: Kind; entitled: number }

const grades = {
  office: {
    "Probation officer": 42,
    "Probation services officer": 32,
    "Senior probation officer": 8,
    "Case administrator": 10,
    "Trainee probation officer": 6,
    "Unpaid work supervisor": 3,
    "Victim liaison officer": 2,
  },
  court: { "Probation officer": 45, "Probation services officer": 45, "Case administrator": 10 },
  prison: { "Probation officer": 60, "Probation services officer": 25, "Senior probation officer": 15 },
  house: { "Residential worker": 75, "Probation services officer": 15, "Approved premises manager": 10 },
} satisfies Record<Kind, Record<string, number>>

/** The members of one workplace. Numbers are of the ranges that Ofcom keeps for drama, addresses of example.org. */
export function membersOf(dice: Dice, place: Place, mix: Mix, firstNumber: number) {
  return Array.from({ length: place.entitled }, (_, at) => {
    const { firstName, lastName } = nameFrom(dice, mix)
    const number = firstNumber + at
    return {
      id: randomUUID(),
      number: `N${104_000 + number * 3}`,
      branchId: place.branchId,
      workplaceId: place.id,
      firstName,
      lastName,
      phone: dice.chance(0.93) ? phone(dice) : null,
      email: dice.chance(0.95) ? addressOf(firstName, lastName, number) : null,
      grade: dice.weighted<string>(grades[place.kind]),
      hasUsableAddress: number % 43 === 0 ? null : number % 61 !== 0,
    }
  })
}

export type DemoMember = ReturnType<typeof membersOf>[number]

export function addressOf(firstName: string, lastName: string, number: number) {
  const plain = `${firstName}.${lastName}`.normalize("NFD").replace(/[^A-Za-z.]/g, "")
  return `${plain.toLowerCase()}.${number}@example.org`
}

function phone(dice: Dice) {
  const last = String(dice.whole(0, 999)).padStart(3, "0")
  return dice.chance(0.92) ? `+447700900${last}` : `+441632960${last}`
}
