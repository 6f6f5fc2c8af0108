import { atMostOnceIn } from "./at-most-once"
import type { FanOut } from "./fan-out"
import type { Watch } from "./watch"

const second = 1000
const minute = 60 * second

/**
 * The events one open page hears, as text/event-stream: `hello` once anything told will be heard, `change` at most once
 * a second, `beat` while nothing happens. It ends by itself after some ten minutes, so that reach is asked for again.
 */
export function eventStream(fan: FanOut, watch: Watch, readAt: number) {
  let end = () => {}
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const say = (event: string, data = {}) =>
        controller.enqueue(encoder.encode(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`))
      const change = atMostOnceIn(second, () => say("change"))
      const beat = setInterval(() => say("beat"), 20 * second)
      const renewal = setTimeout(() => finish(), (9 + 2 * Math.random()) * minute)
      // Spread, so that a restart is not met by everybody in the same second.
      controller.enqueue(encoder.encode(`retry: ${Math.round(1000 + 2000 * Math.random())}\n\n`))
      const greet = (missed: boolean) => say("hello", { missed })
      const leave = fan.subscribe({ watch, readAt, greet, tell: change.ask })
      end = () => {
        leave()
        change.stop()
        clearInterval(beat)
        clearTimeout(renewal)
        open.delete(finish)
        if (open.size === 0) for (const signal of signals) process.off(signal, finishAll)
      }
      const finish = () => {
        end()
        controller.close()
      }
      if (open.size === 0) for (const signal of signals) process.on(signal, finishAll)
      open.add(finish)
    },
    cancel: () => end(),
  })
}

const encoder = new TextEncoder()
const open = new Set<() => void>()
const signals = ["SIGTERM", "SIGINT"] as const

// A web process that is asked to end waits for what it is still answering: these answers would take minutes.
function finishAll() {
  for (const finish of [...open]) finish()
}
