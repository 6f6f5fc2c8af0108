import { setTimeout as pause } from "node:timers/promises"

/**
 * Does `work` soon after being asked, once for all who ask in the meantime, never twice at once, and with a `rest`
 * between one time and the next.
 */
export function inTurn(rest: number, work: () => Promise<void>) {
  let isBusy = false
  let isAsked = false

  async function go() {
    isBusy = true
    while (isAsked) {
      await pause(gathering, undefined, { ref: false })
      isAsked = false
      await work().catch(console.error)
      await pause(rest, undefined, { ref: false })
    }
    isBusy = false
  }

  return () => {
    isAsked = true
    if (!isBusy) go()
  }
}

// One act often touches several places, each told by itself.
const gathering = 50
