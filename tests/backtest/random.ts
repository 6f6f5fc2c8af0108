/** A seeded stream of random numbers (mulberry32): the same seed gives the same ballot on every machine. */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) >>> 0
  }

  uniform(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let t = this.#state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }

  between(low: number, high: number): number {
    return low + (high - low) * this.uniform()
  }

  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.uniform())) * Math.cos(2 * Math.PI * this.uniform())
  }

  /** Student's t with five degrees of freedom. */
  longTailed(): number {
    const chi = Array.from({ length: 5 }, () => this.normal() ** 2).reduce((a, b) => a + b, 0)
    return this.normal() / Math.sqrt(chi / 5)
  }

  /** Gamma of shape 1 or more, mean 1 (Marsaglia & Tsang 2000). */
  gamma(shape: number): number {
    const d = shape - 1 / 3
    for (;;) {
      const x = this.normal()
      const v = (1 + x / Math.sqrt(9 * d)) ** 3
      if (v > 0 && Math.log(1 - this.uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v))
        return (d * v) / shape
    }
  }

  binomial(n: number, p: number): number {
    let hits = 0
    for (let i = 0; i < n; i++) if (this.uniform() < p) hits++
    return hits
  }

  pick<T>(values: readonly T[]): T {
    const value = values[Math.floor(this.uniform() * values.length)]
    if (value === undefined) throw new RangeError("Nothing to pick from")
    return value
  }
}
