/** Chance that falls the same way every time for the same seed (mulberry32). */
export function dice(seed: number) {
  let state = seed

  function next() {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }

  const between = (from: number, to: number) => from + next() * (to - from)
  const whole = (from: number, to: number) => Math.floor(between(from, to + 1))
  const chance = (of: number) => next() < of

  function pick<T>(from: readonly T[]): T {
    const one = from[whole(0, from.length - 1)]
    if (one === undefined) throw new Error("there is nothing to pick from")
    return one
  }

  /** One of the terms, each as likely as its weight. */
  function weighted<T extends string>(weights: Readonly<Partial<Record<T, number>>>): T {
    const terms = Object.entries<number | undefined>(weights)
    let left = next() * terms.reduce((all, [, weight]) => all + (weight ?? 0), 0)
    for (const [term, weight] of terms) {
      left -= weight ?? 0
      if (left < 0 && isTermOf(weights, term)) return term
    }
    throw new Error("there is nothing to weigh")
  }

  return { between, whole, chance, pick, weighted }
}

export type Dice = ReturnType<typeof dice>

function isTermOf<T extends string>(weights: Readonly<Partial<Record<T, number>>>, term: string): term is T {
  return term in weights
}
