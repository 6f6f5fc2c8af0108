import { crps, type Forecast } from "./forecast"

/** Running scores of one method on one set of ballots. */
export class Score {
  n = 0
  #crps = 0
  #brier = 0
  #width = 0
  #error = 0
  #bias = 0
  #inside = { 50: 0, 80: 0, 90: 0 }
  #bins = Array.from({ length: 7 }, () => ({ n: 0, said: 0, passed: 0 }))
  #pit = Array.from({ length: 10 }, () => 0)

  add(forecast: Forecast, truth: number, passed: boolean) {
    this.n++
    this.#crps += crps(forecast, truth)
    this.#brier += (forecast.chance - (passed ? 1 : 0)) ** 2
    this.#width += forecast.at(0.95) - forecast.at(0.05)
    this.#error += Math.abs(forecast.at(0.5) - truth)
    this.#bias += forecast.at(0.5) - truth
    for (const level of [50, 80, 90] as const) {
      const tail = (1 - level / 100) / 2
      if (truth >= forecast.at(tail) - 1e-9 && truth <= forecast.at(1 - tail) + 1e-9) this.#inside[level]++
    }
    const bin = this.#bins[Math.min(6, Math.floor(forecast.chance * 7))]
    if (bin) {
      bin.n++
      bin.said += forecast.chance
      bin.passed += passed ? 1 : 0
    }
    let place = 0
    while (place < 9 && truth > forecast.at((place + 1) / 10)) place++
    this.#pit[place] = (this.#pit[place] ?? 0) + 1
  }

  get crps() {
    return this.#crps / this.n
  }
  get brier() {
    return this.#brier / this.n
  }
  get width() {
    return this.#width / this.n
  }
  get error() {
    return this.#error / this.n
  }
  /** Points by which the middle lies above the truth, on average. */
  get bias() {
    return this.#bias / this.n
  }
  coverage(level: 50 | 80 | 90) {
    return this.#inside[level] / this.n
  }
  get reliability() {
    return this.#bins.map(({ n, said, passed }) => ({
      n,
      said: said / Math.max(n, 1),
      passed: passed / Math.max(n, 1),
    }))
  }
  /** Largest gap between what was said and what came, over bins with enough ballots to tell. */
  worstGap(least: number) {
    const bins = this.reliability.filter((bin) => bin.n >= least)
    return Math.max(0, ...bins.map((bin) => Math.abs(bin.said - bin.passed)))
  }
  get pit() {
    return this.#pit.map((n) => n / this.n)
  }
}
