/** Members of one workplace by when they were first spoken to, and whether they had posted by one and the same day. */
export type Turns = {
  early: number
  earlyPosted: number
  /** Of the early, those of whom nothing was heard about that day: they may have posted or not. */
  earlyUnknown: number
  late: number
  latePosted: number
}

/** Papers that a hundred conversations brought by then, between `low` and `high` (80%); `tells` when that is not nothing. */
export type WorthOfConversations = { low: number; high: number; members: number; tells: boolean }

const fewestMembers = 100
/** Of a normal, 80% lie within this many standard deviations. */
const tenthOnEachSide = 1.2816

/**
 * What being spoken to did, from the draw that decides who is asked first: early against late in the same workplace, as a
 * difference of shares weighted by how much each workplace tells. Those nobody heard of again make bounds, not a guess: none
 * of them had posted, and all of them had (Manski 1990). Null where too few were spoken to in turn.
 */
export function worthOfConversations(workplaces: readonly Turns[]): WorthOfConversations | null {
  const told = workplaces.filter(({ early, late }) => early > 0 && late > 0)
  const members = told.reduce((sum, { early, late }) => sum + early + late, 0)
  if (members < fewestMembers) return null
  const weights = told.map(({ early, late }) => (early * late) / (early + late))
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  const mean = (of: (turns: Turns) => number) =>
    told.reduce((sum, turns, i) => sum + ((weights[i] ?? 0) / all) * of(turns), 0)
  const late = mean((turns) => turns.latePosted / turns.late)
  const least = mean((turns) => turns.earlyPosted / turns.early) - late
  const most = mean((turns) => (turns.earlyPosted + turns.earlyUnknown) / turns.early) - late
  const spread = Math.sqrt(
    told.reduce((sum, turns, i) => sum + ((weights[i] ?? 0) / all) ** 2 * variance(turns), 0),
  )
  const low = 100 * (least - tenthOnEachSide * spread)
  const high = 100 * (most + tenthOnEachSide * spread)
  return { low, high, members, tells: low > 0 || high < 0 }
}

/** Of the difference of two shares, each drawn a little towards a half so that none of or all of a few is not certain. */
function variance({ early, earlyPosted, late, latePosted }: Turns): number {
  const of = (posted: number, members: number) => {
    const share = (posted + 1) / (members + 2)
    return (share * (1 - share)) / members
  }
  return of(earlyPosted, early) + of(latePosted, late)
}
