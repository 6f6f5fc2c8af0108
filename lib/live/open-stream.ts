export type Say = (event: string, data?: object) => void

const second = 1000
const minute = 60 * second

/**
 * A stream of text/event-stream: what `begin` says, and `beat` while nothing happens. It ends by itself after some ten
 * minutes, so that reach is asked for again, and when the process is asked to end. `begin` returns what is to be left.
 */
export function openStream(begin: (say: Say, finish: () => void) => () => void) {
  let end = () => {}
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const say: Say = (event, data = {}) =>
        controller.enqueue(encoder.encode(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`))
      const beat = setInterval(() => say("beat"), 20 * second)
      const renewal = setTimeout(() => finish(), (9 + 2 * Math.random()) * minute)
      // Spread, so that a restart is not met by everybody in the same second.
      controller.enqueue(encoder.encode(`retry: ${Math.round(1000 + 2000 * Math.random())}\n\n`))
      const finish = () => {
        if (!open.has(finish)) return
        end()
        controller.close()
      }
      const leave = begin(say, finish)
      end = () => {
        leave()
        clearInterval(beat)
        clearTimeout(renewal)
        open.delete(finish)
        if (open.size === 0) for (const signal of signals) process.off(signal, finishAll)
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
