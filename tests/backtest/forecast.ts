import { normalBelow, normalQuantile } from "@/lib/projection/normal"

/** A distribution of the final turnout, in points of the entitled, by its quantiles. */
export type Forecast = { at: (share: number) => number; chance: number }

/** Between stated quantiles straight lines in normal scores; beyond them the line goes on. */
export function fromQuantiles(quantiles: Record<string, number>, entitled: number, chance: number): Forecast {
  const knots = Object.entries(quantiles)
    .map(([share, cast]) => ({ z: normalQuantile(Number(share)), value: (100 * cast) / entitled }))
    .sort((a, b) => a.z - b.z)
  const at = (share: number) => {
    const z = normalQuantile(share)
    const i = Math.min(Math.max(knots.findIndex((knot) => knot.z > z) - 1, 0), knots.length - 2)
    const place = z >= (knots.at(-1)?.z ?? 0) ? knots.length - 2 : i
    const [low, high] = [knots[place], knots[place + 1]]
    if (!low || !high) return 50
    const value = low.value + ((z - low.z) / (high.z - low.z)) * (high.value - low.value)
    return Math.min(100, Math.max(0, value))
  }
  return { at, chance }
}

export function normalForecast(mean: number, sd: number, needed: number): Forecast {
  return {
    at: (share) => Math.min(100, Math.max(0, mean + sd * normalQuantile(share))),
    chance: 1 - normalBelow((needed - mean) / sd),
  }
}

const levels = Array.from({ length: 49 }, (_, i) => (i + 1) / 50)

/** Continuous ranked probability score: twice the mean pinball loss over the quantiles. */
export function crps(forecast: Forecast, truth: number): number {
  let sum = 0
  for (const level of levels) {
    const miss = truth - forecast.at(level)
    sum += miss >= 0 ? level * miss : (level - 1) * miss
  }
  return (2 * sum) / levels.length
}
