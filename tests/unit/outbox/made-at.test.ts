import { expect, test } from "@playwright/test"
import { madeTimes, type ToldTime } from "@/lib/outbox/made-at"

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const now = new Date("2026-11-10T12:00:00Z")
const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds)

/** Entries by how long ago the phone’s clock says, and how long ago the server says its list was drawn. */
function times(told: { made: number; listed?: number; isUndo?: boolean }[], sent = 0) {
  const entries: ToldTime[] = told.map(({ made, listed, isUndo = false }) => ({
    madeAt: ago(made),
    listedAt: listed === undefined ? null : ago(listed),
    isUndo,
  }))
  return madeTimes(entries, ago(sent), now).map((time) => now.getTime() - time.getTime())
}

test("a clock that is right is believed, however long the entry waited", () => {
  expect(times([{ made: 3 * day }, { made: 5 * hour, listed: 6 * hour }, { made: 0 }])).toEqual([
    3 * day,
    5 * hour,
    0,
  ])
})

test("a clock wrong by a day is put right, both ways", () => {
  for (const wrong of [day, -day])
    expect(times([{ made: 2 * hour + wrong }, { made: hour + wrong }], wrong)).toEqual([2 * hour, hour])
})

test("a slow way through is not taken for a wrong clock", () => {
  expect(times([{ made: 50_000 }], 40_000)).toEqual([50_000])
  expect(times([{ made: 5 * minute }], 2 * minute)).toEqual([3 * minute])
})

test("never later than now: a clock set back since the tap", () => {
  expect(times([{ made: -day, listed: 2 * hour }])).toEqual([0])
  expect(times([{ made: -30 * day }])).toEqual([0])
})

test("nor after its list had run out, when the clock cannot be believed", () => {
  expect(times([{ made: -30 * day, listed: 3 * day }])).toEqual([3 * day - 25 * hour])
})

test("never before its list was drawn: a clock set forward since the tap", () => {
  expect(times([{ made: day, listed: 2 * hour }])).toEqual([2 * hour])
  expect(times([{ made: 20_000 * day, listed: 4 * day }])).toEqual([4 * day])
})

test("a list drawn after now was drawn now; a time beyond belief, without a list, is now", () => {
  expect(times([{ made: hour, listed: -day }])).toEqual([0])
  expect(times([{ made: 20_000 * day }])).toEqual([0])
})

test("the order made is kept, whatever the clock did in between", () => {
  expect(times([{ made: hour }, { made: 3 * hour }, { made: 30 * minute }])).toEqual([
    hour,
    hour,
    30 * minute,
  ])
  expect(times([{ made: -day, listed: 2 * hour }, { made: hour }])).toEqual([0, 0])
})

test("an undo is never made later than it was, and keeps to no order", () => {
  expect(times([{ made: -day, listed: 2 * hour, isUndo: true }])).toEqual([2 * hour])
  expect(times([{ made: -day }, { made: hour, isUndo: true }, { made: -day }])).toEqual([0, hour, 0])
})
