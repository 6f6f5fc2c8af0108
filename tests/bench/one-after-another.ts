import type { Answer } from "./caller"
import { median } from "./median"
import type { Sample } from "./work"

const times = 60
const before = 5

/** One caller asking again and again: the middle of the answers' times, and the slowest but three in sixty. */
export async function oneAfterAnother(ask: (nth: number) => Promise<Answer>): Promise<Sample> {
  for (let nth = 0; nth < before; nth++) await ask(nth)
  const took: number[] = []
  for (let nth = 0; nth < times; nth++) took.push((await ask(before + nth)).ms)
  took.sort((one, other) => one - other)
  return { "half within": median(took), "nearly all within": took[times - 4] ?? Number.NaN }
}
