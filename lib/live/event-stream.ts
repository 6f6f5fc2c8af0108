import { atMostOnceIn } from "./at-most-once"
import type { FanOut } from "./fan-out"
import { openStream } from "./open-stream"
import type { Watch } from "./watch"

/**
 * The events one open page hears: `hello` once anything told will be heard, and `change` at most once a second. The page
 * then asks again as anybody would.
 */
export function eventStream(fan: FanOut, watch: Watch, readAt: number) {
  return openStream((say) => {
    const change = atMostOnceIn(1000, () => say("change"))
    const greet = (missed: boolean) => say("hello", { missed })
    const leave = fan.subscribe({ watch, readAt, greet, tell: change.ask })
    return () => {
      leave()
      change.stop()
    }
  })
}
