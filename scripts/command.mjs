import { readFileSync } from "node:fs"

/** Thrown for what a person can put right: its message is printed alone, without a stack. */
export class Halt extends Error {}

/**
 * Runs a command from its first line to its last process: whatever was opened is closed in reverse order.
 * @param {() => Promise<number>} main resolves to the exit code
 * @param {{ whenAsked?: number }} [options] exit code after Ctrl-C or SIGTERM
 */
export async function command(main, { whenAsked = 130 } = {}) {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => asked(whenAsked))
  watchParent(() => asked(whenAsked))
  try {
    await stop(await main())
  } catch (error) {
    if (!stopping && error?.message) console.error(error instanceof Halt ? error.message : error)
    await stop(1)
  }
}

/** @param {() => unknown} close */
export function onStop(close) {
  closers.push(close)
  return () => {
    const at = closers.indexOf(close)
    if (at >= 0) closers.splice(at, 1)
  }
}

export const isStopping = () => stopping !== undefined

/** @type {(() => unknown)[]} */
const closers = []
/** @type {Promise<never> | undefined} */
let stopping
let askedAt = 0

function asked(code) {
  // The terminal and npm both pass on one Ctrl-C; only a later one means "at once".
  if (stopping && Date.now() - askedAt > 1000) process.exit(code)
  askedAt ||= Date.now()
  void stop(code)
}

function stop(code) {
  stopping ??= (async () => {
    while (closers.length > 0) {
      try {
        await closers.pop()?.()
      } catch (error) {
        console.error(error)
      }
    }
    process.exit(code)
  })()
  return stopping
}

/** npm dies of SIGTERM, and of worse, without passing it on; between it and us there may be a shell. */
function watchParent(gone) {
  if (!process.env.npm_lifecycle_event || process.platform === "win32") return
  const ancestors = () => `${process.ppid} ${parentOf(process.ppid)}`
  const first = ancestors()
  const watch = setInterval(() => {
    if (ancestors() === first) return
    clearInterval(watch)
    gone()
  }, 500).unref()
}

function parentOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ")[1]
  } catch {
    return undefined
  }
}
