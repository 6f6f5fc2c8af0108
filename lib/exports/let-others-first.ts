import { setImmediate as nextTurn } from "node:timers/promises"

/** In milliseconds: what a turn takes in which nobody else asked for anything, and how long those who do are let go first. */
const quiet = 1
const patience = 100

/** Between one part of long work and the next: whoever waits for a page or an entry is answered before. */
export async function letOthersFirst(): Promise<void> {
  const since = performance.now()
  for (let before = since, now = since; now - since < patience; before = now) {
    await nextTurn()
    now = performance.now()
    if (now - before < quiet) return
  }
}
