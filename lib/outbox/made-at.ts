import { listHours } from "./terms"

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** What a phone says of when something was done: by its own clock, and by the server's when its list was drawn. */
export type ToldTime = { madeAt: Date; listedAt: Date | null; isUndo: boolean }

/** When each entry of an outbox was made, by the server's clock and in the order made, however wrong the phone's clock is. */
export function madeTimes(entries: readonly ToldTime[], sentAt: Date, now: Date): Date[] {
  const skew = skewOf(sentAt, now)
  let before = 0
  return entries.map((entry) => {
    const at = believedTime(entry, skew, now.getTime())
    // An undo has no place in the order: it takes back its own entry, whatever came before or after.
    if (entry.isUndo) return new Date(at)
    before = Math.max(before, at)
    return new Date(before)
  })
}

// Up to a minute is the way through a bad signal, not the clock: adding it would date an entry after the next one.
function skewOf(sentAt: Date, now: Date): number {
  const skew = now.getTime() - sentAt.getTime()
  return Math.abs(skew) <= minute ? 0 : skew
}

function believedTime({ madeAt, listedAt, isUndo }: ToldTime, skew: number, now: number): number {
  const at = madeAt.getTime() + skew
  const earliest = listedAt ? Math.min(listedAt.getTime(), now) : now - 30 * day
  if (at < earliest) return listedAt || isUndo ? earliest : now
  if (at <= now) return at
  // The clock was set back since. A phone offers undo for seconds only, so an undo came in time, and early does no harm.
  if (isUndo) return earliest
  return listedAt ? Math.min(now, earliest + (listHours + 1) * hour) : now
}
