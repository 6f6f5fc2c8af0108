import { mostLines } from "./terms"

type Placed = { id: string; branchId: string; workplaceId: string }

/** Members in order, laid out on sheets: each of one workplace, and the sheets of a workplace about as long as each other. */
export function layOutSheets<Member extends Placed>(members: readonly Member[]): Member[][] {
  const places = new Map<string, Member[]>()
  for (const member of members)
    places.set(member.workplaceId, [...(places.get(member.workplaceId) ?? []), member])
  return [...places.values()].flatMap((place) => {
    const sheets = Math.ceil(place.length / mostLines)
    const lines = Math.ceil(place.length / sheets)
    return Array.from({ length: sheets }, (_, at) => place.slice(at * lines, (at + 1) * lines))
  })
}
