import { type Tx, withReach } from "@/db"
import type { Actor } from "@/lib/accounts/terms"
import type { FanOut } from "./fan-out"
import { inTurn } from "./in-turn"
import type { Say } from "./open-stream"
import { stillReaching } from "./still-reaching"
import type { Change } from "./terms"

/** Where something changed: these workplaces, or perhaps anywhere. */
export type Changed = ReadonlySet<string> | "anywhere"

/** One page of a branch as somebody watches it, and how what changed in it is read. Equal keys are the same page. */
export type Watched = {
  key: string
  branchId: string
  read: (tx: Tx, changed: Changed) => Promise<string>
}

export type Watcher = { actor: Actor; sessionId: string; readAt: number; say: Say; finish: () => void }

/**
 * Whoever watches the same page of a branch shares one reading of what changed in it: it is read once, as one of them,
 * sent to all who at that moment still reach the branch, and kept nowhere. Two hundred cost the database what one costs.
 */
export function sharedReadings(fan: () => FanOut) {
  const readings = new Map<string, ReturnType<typeof sharedReading>>()

  return function join(watched: Watched, watcher: Watcher): () => void {
    const reading = readings.get(watched.key) ?? sharedReading(fan(), watched)
    readings.set(watched.key, reading)
    const leave = reading.join(watcher)
    return () => {
      if (leave() === 0) readings.delete(watched.key)
    }
  }
}

function sharedReading(fan: FanOut, { branchId, read }: Watched) {
  const watchers = new Set<Watcher>()
  const watch = { branches: new Set([branchId]) }
  let told: Change[] = []
  const readAgain = inTurn(1000, round)
  const stop = fan.subscribe({ watch, readAt: Date.now(), greet: () => {}, tell })

  function tell(change: Change) {
    told.push(change)
    readAgain()
  }

  async function round() {
    const changed = changedBy(told)
    told = []
    const asked = [...watchers] // Whoever joins from here on is told by the next round.
    if (asked.length === 0) return
    const reaching = await stillReaching(
      branchId,
      asked.map(({ sessionId }) => sessionId),
    )
    const standing = ({ sessionId }: Watcher) => reaching.has(sessionId)
    for (const watcher of asked) if (!standing(watcher)) watcher.finish()
    const first = asked.find(standing)
    if (!first) return
    const html = await withReach(first.actor, (tx) => read(tx, changed))
    for (const watcher of watchers) if (standing(watcher)) watcher.say("parts", { html })
  }

  function join(watcher: Watcher) {
    watchers.add(watcher)
    const greet = (hasMissed: boolean) => {
      watcher.say("hello")
      if (hasMissed) tell({ branchId, workplaceId: "" })
    }
    const leave = fan.subscribe({ watch, readAt: watcher.readAt, greet, tell: () => {} })
    return () => {
      leave()
      watchers.delete(watcher)
      if (watchers.size === 0) stop()
      return watchers.size
    }
  }

  return { join }
}

function changedBy(told: readonly Change[]): Changed {
  const places = told.map(({ workplaceId }) => workplaceId)
  return places.includes("") ? "anywhere" : new Set(places)
}
