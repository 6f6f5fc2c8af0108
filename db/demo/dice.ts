/** Chance that falls the same way every time for the same seed (mulberry32). */
export function dice(seed: number): Dice {
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

  function weighted<T extends string>(weights: Readonly<Partial<Record<T, number>>>): T {
    const terms = Object.entries<number | undefined>(weights)
    let left = next() * terms.reduce((all, [, weight]) => all + (weight ?? 0), 0)
    for (const [term, weight] of terms) {
      left -= weight ?? 0
      if (left < 0 && isTermOf(weights, term)) return term
    }
    throw new Error("there is nothing to weigh")
  }

  return { between, whole, chance, pick, weighted, own: () => dice(Math.floor(next() * 2 ** 32)) }
}

export type Dice = {
  between: (from: number, to: number) => number
  whole: (from: number, to: number) => number
  chance: (of: number) => boolean
  pick: <T>(from: readonly T[]) => T
  /** One of the terms, each as likely as its weight. */
  weighted: <T extends string>(weights: Readonly<Partial<Record<T, number>>>) => T
  /** Dice for one part of the story, so that how often they fall there changes nothing elsewhere. */
  own: () => Dice
}

function isTermOf<T extends string>(weights: Readonly<Partial<Record<T, number>>>, term: string): term is T {
  return term in weights
}
