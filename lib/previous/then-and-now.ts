type Place = { id: string; name: string; entitled: number; posted: number }
type Before = { workplaceId: string; entitled: number; cast: number }

export type ThenAndNow = Place & {
  /** Shares of those entitled, 0 to 1. */
  then: number
  now: number
  /** Papers by which what is said falls short of the last turnout; negative when it is ahead. */
  behind: number
}

/** Each workplace whose last turnout is known, beside what is said there now: the furthest behind, in papers, first. */
export function thenAndNow(places: readonly Place[], before: readonly Before[]): ThenAndNow[] {
  const known = new Map(before.map((each) => [each.workplaceId, each]))
  return places
    .flatMap(({ id, name, entitled, posted }) => {
      const last = known.get(id)
      if (!last || last.entitled === 0 || entitled === 0) return []
      const then = last.cast / last.entitled
      const behind = Math.round(then * entitled) - posted
      return [{ id, name, entitled, posted, then, now: posted / entitled, behind }]
    })
    .sort((a, b) => b.behind - a.behind || a.name.localeCompare(b.name, "en-GB"))
}
