const most = 3
let taking = 0
const waiting: (() => void)[] = []

/** Does long work a few at a time, the others in turn: each holds a connection of the pool that serves everyone else. */
export async function fewAtOnce<Done>(work: () => Promise<Done>): Promise<Done> {
  if (taking >= most) await new Promise<void>((resolve) => waiting.push(resolve))
  else taking += 1
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else taking -= 1
  }
}
