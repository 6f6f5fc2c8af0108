import { listen } from "@/db/listen"
import { type Change, readChange } from "./terms"
import { isNewsTo, type Watch } from "./watch"

export type Subscriber = {
  watch: Watch
  /** When what the subscriber shows was read. */
  readAt: number
  /** The first word, once anything told will be heard; whether something was told since `readAt`. */
  greet: (hasMissed: boolean) => void
  tell: (change: Change) => void
}

// Something may have gone unheard, of any place.
const anywhere: Change = { branchId: "", workplaceId: "" }

/** One connection that listens, however many want to hear: opened for the first, and closed `rest` after the last. */
export function fanOut(channel: string, rest = 60_000) {
  const subscribers = new Set<Subscriber>()
  const changedAt = new Map<string, { change: Change; at: number }>()
  let heardSince: number | undefined
  let hush: (() => Promise<void>) | undefined
  let resting: NodeJS.Timeout | undefined

  function heard(told: string) {
    const change = readChange(told)
    changedAt.set(told, { change, at: Date.now() })
    for (const { watch, tell } of subscribers) if (isNewsTo(watch, change)) tell(change)
  }

  function began() {
    const isFirst = heardSince === undefined
    heardSince = Date.now()
    for (const subscriber of subscribers) {
      if (isFirst) greet(subscriber, heardSince)
      else subscriber.tell(anywhere)
    }
  }

  function greet(subscriber: Subscriber, since: number) {
    const { watch, readAt } = subscriber
    const isLater = ({ change, at }: { change: Change; at: number }) => at > readAt && isNewsTo(watch, change)
    subscriber.greet(readAt < since || [...changedAt.values()].some(isLater))
  }

  async function fallSilent() {
    const stop = hush
    hush = heardSince = undefined
    changedAt.clear()
    await stop?.()
  }

  function leave(subscriber: Subscriber) {
    if (!subscribers.delete(subscriber) || subscribers.size > 0) return
    resting = setTimeout(fallSilent, rest)
    resting.unref()
  }

  /** Returns how to leave. */
  function subscribe(subscriber: Subscriber) {
    clearTimeout(resting)
    subscribers.add(subscriber)
    if (heardSince !== undefined) greet(subscriber, heardSince)
    hush ??= listen(channel, heard, began)
    return () => leave(subscriber)
  }

  return { subscribe }
}

export type FanOut = ReturnType<typeof fanOut>
