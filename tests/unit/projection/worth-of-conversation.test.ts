import { expect, test } from "@playwright/test"
import { type Turns, worthOfConversations } from "@/lib/projection/worth-of-conversation"
import { Random } from "../../backtest/random"

/** Workplaces in which being spoken to moves the share who have posted from `share` to `share + effect`. */
function workplaces(random: Random, effect: number, unknown = 0): Turns[] {
  return Array.from({ length: 60 }, () => {
    const share = random.between(0.2, 0.5)
    const [early, late] = [15 + Math.floor(20 * random.uniform()), 15 + Math.floor(20 * random.uniform())]
    const posted = random.binomial(early, share + effect)
    const earlyUnknown = random.binomial(early, unknown)
    const earlyPosted = Math.max(0, posted - random.binomial(earlyUnknown, share + effect))
    return { early, earlyPosted, earlyUnknown, late, latePosted: random.binomial(late, share) }
  })
}

test("what a conversation did lies in its interval about as often as it says", () => {
  const random = new Random(12)
  for (const effect of [0, 0.08]) {
    const inside = Array.from({ length: 100 }, () => worthOfConversations(workplaces(random, effect))).filter(
      (worth) => worth && worth.low <= 100 * effect && 100 * effect <= worth.high,
    )
    expect(inside.length, `${effect}`).toBeGreaterThanOrEqual(70)
  }
})

test("a plain effect is told, none is not, and neither is one hidden by those nobody heard of again", () => {
  const random = new Random(3)
  expect(worthOfConversations(workplaces(random, 0.12))).toMatchObject({ tells: true })
  expect(worthOfConversations(workplaces(random, 0))).toMatchObject({ tells: false })
  expect(worthOfConversations(workplaces(random, 0.05, 0.4))).toMatchObject({ tells: false })
})

test("too few say nothing at all", () => {
  expect(worthOfConversations([])).toBeNull()
  expect(
    worthOfConversations([{ early: 40, earlyPosted: 30, earlyUnknown: 0, late: 40, latePosted: 10 }]),
  ).toBeNull()
})
