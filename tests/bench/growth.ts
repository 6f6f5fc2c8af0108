import type { Measured, Row } from "./result"

/** What must hardly take longer in a large union than in a small one, by the figure that says so. */
const grows: Record<string, string> = {
  W1: "a second",
  W2: "half within",
  W3: "half within",
  W7: "16 callers, a second",
}
const most = 1.3

export type Growth = { id: string; name: string; times: number; isWithin: boolean }

/** How many times as long a work takes in the largest union measured as in the smallest; none of one size alone. */
export function growthOf(measured: readonly Measured[]): Growth[] {
  const [small, large] = [measured.at(0), measured.at(-1)]
  if (!small || !large || small === large) return []
  return Object.entries(grows).flatMap(([id, name]) => {
    const [before, after] = [figure(small, id, name), figure(large, id, name)]
    if (!before || !after) return []
    const times =
      before.unit === "/s"
        ? before.product.median / after.product.median
        : after.product.median / before.product.median
    return [{ id, name, times, isWithin: times <= most }]
  })
}

function figure({ results }: Measured, id: string, name: string): Row | undefined {
  return results.find((result) => result.id === id)?.rows.find((row) => row.name === name)
}
