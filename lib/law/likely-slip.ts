import type { QuestionFigures } from "./figures"
import { said } from "./said"

type Counted = QuestionFigures & { cast: number; entitled: number | null }

/**
 * What probably went wrong with figures that do not add up, as a sentence; undefined when there is no one likely slip. It knows
 * two: papers cast given without the spoiled ones, and one wrong digit in one figure.
 */
export function likelySlip(figures: Counted): string | undefined {
  const { yes, no, spoiled, cast, entitled } = figures
  const over = yes + no + spoiled - cast
  if (over === spoiled) {
    return "It looks as if the spoiled papers were left out of the papers cast. Count every paper returned, spoiled ones too."
  }
  const mended: [string, number, number][] = [
    ["yes", yes, yes - over],
    ["no", no, no - over],
    ["spoiled", spoiled, spoiled - over],
    ["cast", cast, cast + over],
  ]
  const likely = mended.filter(
    ([what, given, meant]) =>
      meant >= 0 && differByOneDigit(given, meant) && (what !== "cast" || meant <= (entitled ?? meant)),
  )
  const [[what, given, meant] = ["", 0, 0], ...others] = likely
  if (!what || others.length > 0) return
  return `One wrong digit would explain it: ${said(meant)} ${what}, not ${said(given)}. Check it against the scrutineer’s report.`
}

function differByOneDigit(one: number, other: number): boolean {
  const [left, right] = [[...String(one)], [...String(other)]]
  return left.length === right.length && left.filter((digit, i) => digit !== right[i]).length === 1
}
