import type { Outlook } from "@/lib/projected/outlook"
import { type Extra, extraPapers, together } from "@/lib/projection/what-if"
import type { PlaceProgress } from "@/lib/workplaces/progress-queries"
import { openMembers } from "./open-members"
import type { WhatIfAsked } from "./read-what-if"

/** More work in a branch: how many conversations it comes to, and the papers those would bring. */
export type Effort = { conversations: number; isAll: boolean; extra: Extra }

/** Of those called or looked for, the share that is reached: RMT's phone bank of 2022 reached 49%. */
const reachRate = 0.49

export function effortOf(
  { more, visit }: WhatIfAsked,
  days: number,
  outlook: Outlook,
  places: readonly PlaceProgress[],
): Effort {
  const worthAt = new Map(outlook.workplaces.map(({ projected }) => [projected.workplaceId, projected.worth]))
  const open = places.map((place) => ({
    id: place.id,
    members: openMembers(place),
    worth: worthAt.get(place.id) ?? 0,
  }))
  const visited = open.find(({ id }) => id === visit)
  const there = Math.round((visited?.members ?? 0) * reachRate)
  const left = open.reduce((sum, { members }) => sum + members, 0) - there
  const spread = Math.min(more * days, left)
  const worth = open.reduce((sum, place) => sum + place.members * place.worth, 0) / Math.max(1, left + there)
  return {
    conversations: there + spread,
    isAll: more * days >= left && more > 0,
    extra: together([extraPapers(there, visited?.worth ?? 0), extraPapers(spread, worth)]),
  }
}
