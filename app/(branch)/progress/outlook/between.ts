import { inFigures } from "@/components/in-figures"
import type { Quantiles } from "@/lib/projection/terms"

/** "2,410–3,310": papers from one share of the distribution to another. */
export function between(quantiles: Quantiles, from: string, to: string): string {
  return `${inFigures(quantiles[from] ?? 0)}–${inFigures(quantiles[to] ?? 0)}`
}
