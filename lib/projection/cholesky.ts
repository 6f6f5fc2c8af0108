/** A square matrix, row by row. */
export type Matrix = number[][]

/** Lower triangle L with L·Lᵀ = a. A pivot that rounding made negative is lifted to a whisker above zero. */
export function cholesky(a: Matrix): Matrix {
  const lower: Matrix = []
  for (let i = 0; i < a.length; i++) {
    const row: number[] = []
    for (let j = 0; j <= i; j++) {
      const other = lower[j] ?? row
      let sum = a[i]?.[j] ?? 0
      for (let k = 0; k < j; k++) sum -= (row[k] ?? 0) * (other[k] ?? 0)
      row.push(i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / (other[j] ?? 1))
    }
    lower.push(row)
  }
  return lower
}

/** x with L·x = b. */
export function forward(lower: Matrix, b: readonly number[]): number[] {
  const x: number[] = []
  for (let i = 0; i < lower.length; i++) {
    const row = lower[i] ?? x
    let sum = b[i] ?? 0
    for (let k = 0; k < i; k++) sum -= (row[k] ?? 0) * (x[k] ?? 0)
    x.push(sum / (row[i] ?? 1))
  }
  return x
}

/** x with Lᵀ·x = b. */
export function backward(lower: Matrix, b: readonly number[]): number[] {
  const x = [...b]
  for (let i = lower.length - 1; i >= 0; i--) {
    let sum = x[i] ?? 0
    for (let k = i + 1; k < lower.length; k++) sum -= (lower[k]?.[i] ?? 0) * (x[k] ?? 0)
    x[i] = sum / (lower[i]?.[i] ?? 1)
  }
  return x
}

/** log of the determinant of L·Lᵀ. */
export function logDeterminant(lower: Matrix): number {
  return 2 * lower.reduce((sum, row, i) => sum + Math.log(row[i] ?? 1), 0)
}
