import { expect, test } from "@playwright/test"
import { knownByDay, type PledgeChange } from "@/lib/pledges/known-by-day"
import { thenAndNow } from "@/lib/previous/then-and-now"

const none = { posted: 0, will_post: 0, not_arrived: 0, undecided: 0, left_alone: 0 }

test("each day stands on the day before, the days on which nothing happened too", () => {
  const changes: PledgeChange[] = [
    { day: "2026-11-09", pledge: "will_post", members: 3 },
    { day: "2026-11-09", pledge: "wont_vote", members: 1 },
    { day: "2026-11-11", pledge: "will_post", members: -2 },
    { day: "2026-11-11", pledge: "posted", members: 2 },
    { day: "2026-11-11", pledge: "rather_not_say", members: 1 },
  ]
  expect(knownByDay(changes, "2026-11-12")).toEqual([
    { day: "2026-11-09", known: { ...none, will_post: 3, left_alone: 1 } },
    { day: "2026-11-10", known: { ...none, will_post: 3, left_alone: 1 } },
    { day: "2026-11-11", known: { ...none, posted: 2, will_post: 1, left_alone: 2 } },
    { day: "2026-11-12", known: { ...none, posted: 2, will_post: 1, left_alone: 2 } },
  ])
  expect(knownByDay([], "2026-11-12")).toEqual([])
})

test("the clocks going back make no day twice", () => {
  const days = knownByDay([{ day: "2026-10-24", pledge: "posted", members: 1 }], "2026-10-27")
  expect(days.map(({ day }) => day)).toEqual(["2026-10-24", "2026-10-25", "2026-10-26", "2026-10-27"])
})

test("the furthest behind the last turnout comes first, in papers and not in shares", () => {
  const place = (id: string, entitled: number, posted: number) => ({ id, name: id, entitled, posted })
  const places = [place("Mold", 10, 1), place("Wrexham", 100, 40), place("Rhyl", 20, 16), place("New", 8, 0)]
  const before = [
    { workplaceId: "Mold", entitled: 12, cast: 9 },
    { workplaceId: "Wrexham", entitled: 90, cast: 54 },
    { workplaceId: "Rhyl", entitled: 20, cast: 10 },
    { workplaceId: "Gone", entitled: 20, cast: 10 },
  ]
  const found = thenAndNow(places, before)
  expect(found.map(({ name, behind }) => [name, behind])).toEqual([
    ["Wrexham", 20],
    ["Mold", 7],
    ["Rhyl", -6],
  ])
  expect([found[0]?.then, found[0]?.now]).toEqual([0.6, 0.4])
})
