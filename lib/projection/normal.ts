/** Φ(x), by the complementary error function of Numerical Recipes 6.2 (relative error < 1.2e-7). */
export function normalBelow(x: number): number {
  const z = Math.abs(x) / Math.SQRT2
  const t = 1 / (1 + 0.5 * z)
  const series =
    -1.26551223 +
    t *
      (1.00002368 +
        t *
          (0.37409196 +
            t *
              (0.09678418 +
                t *
                  (-0.18628806 +
                    t *
                      (0.27886807 +
                        t * (-1.13520398 + t * (1.48851587 + t * (-0.82215223 + t * 0.17087277))))))))
  const tail = 0.5 * t * Math.exp(-z * z + series)
  return x > 0 ? 1 - tail : tail
}

/** Φ⁻¹(p), by Acklam's rational approximation (relative error < 1.15e-9). */
export function normalQuantile(p: number): number {
  if (p < 0.02425) return tailQuantile(Math.sqrt(-2 * Math.log(Math.max(p, 1e-300))))
  if (p > 0.97575) return -tailQuantile(Math.sqrt(-2 * Math.log(Math.max(1 - p, 1e-300))))
  const q = p - 0.5
  const r = q * q
  const over =
    ((((-39.6968302866538 * r + 220.946098424521) * r - 275.928510446969) * r + 138.357751867269) * r -
      30.6647980661472) *
      r +
    2.50662827745924
  const under =
    ((((-54.4760987982241 * r + 161.585836858041) * r - 155.698979859887) * r + 66.8013118877197) * r -
      13.2806815528857) *
      r +
    1
  return (over * q) / under
}

function tailQuantile(q: number): number {
  const over =
    ((((-0.00778489400243029 * q - 0.322396458041136) * q - 2.40075827716184) * q - 2.54973253934373) * q +
      4.37466414146497) *
      q +
    2.93816398269878
  const under =
    (((0.00778469570904146 * q + 0.32246712907004) * q + 2.445134137143) * q + 3.75440866190742) * q + 1
  return over / under
}

export function expit(x: number): number {
  return 1 / (1 + Math.exp(-x))
}

export function logit(p: number): number {
  return Math.log(p / (1 - p))
}
