import type { Day } from "@/lib/dates"
import type { Quantiles } from "@/lib/projection/terms"

export type Said = { day: Day; entitled: number; quantiles: Quantiles; chance: number }
/** One day’s projection beside what happened: inside what it said four times in five, or above or below it. */
export type JudgedDay = Said & { low: number; high: number; verdict: "inside" | "too_high" | "too_low" }
export type Judged = { days: JudgedDay[]; inside: number; tooHigh: number; tooLow: number }

/**
 * Holds what was projected on each day against the papers that were cast. The closing day is left out: by its end
 * somebody has begun to count, and to project what is known is no merit.
 */
export function judge(said: readonly Said[], cast: number, closesOn: Day): Judged {
  const days = said.filter(({ day }) => day < closesOn).map((one) => judgeDay(one, cast))
  const many = (verdict: JudgedDay["verdict"]) => days.filter((day) => day.verdict === verdict).length
  return { days, inside: many("inside"), tooHigh: many("too_high"), tooLow: many("too_low") }
}

function judgeDay(said: Said, cast: number): JudgedDay {
  const [low, high] = [said.quantiles["0.1"] ?? 0, said.quantiles["0.9"] ?? 0]
  return { ...said, low, high, verdict: cast < low ? "too_high" : cast > high ? "too_low" : "inside" }
}

const fewest = 5

/** What there is to say of it, in one or two honest sentences. */
export function howGood({ days, inside, tooHigh, tooLow }: Judged): string {
  const all = days.length
  if (all === 0) return "Nothing was projected before the closing day, so there is nothing to judge."
  if (all < fewest) return `Only ${inDays(all)} can be judged, which says nothing either way.`
  const held = `The range should hold the final figure four days in five. It did on ${inside === all ? `all ${all}` : `${inside} of ${all}`}`
  const wrong = [
    tooHigh > 0 ? `promised too much on ${inDays(tooHigh)}` : "",
    tooLow > 0 ? `promised too little on ${inDays(tooLow)}` : "",
  ].filter(Boolean)
  const rest = wrong.length > 0 ? `, and ${wrong.join(" and ")}` : ""
  return `${held}${rest}. ${5 * inside < 3 * all ? trustLess : together}`
}

const trustLess = "That is too seldom: read the next one as less sure than it looks."
const together = "The days of one ballot go together, so one ballot alone proves little."
const inDays = (days: number) => (days === 1 ? "1 day" : `${days} days`)
