import { expect, test } from "@playwright/test"
import { silentReps } from "@/lib/today/silent-reps"
import { facts, midway, place, repOf } from "@/tests/support/today"

const mold = place("Mold", { open: 18 })
const wrexham = place("Wrexham", { open: 30 })
const court = place("Court", { open: 12, employerId: "courts" })

test("silent is a week without a word since the opening, or since they were given their workplaces", () => {
  const reps = [
    repOf("Six days", [mold], "2026-11-17"),
    repOf("Seven days", [mold], "2026-11-16"),
    repOf("Before the opening", [mold], "2026-10-20"),
    repOf("Given last week", [mold], null, "2026-11-17"),
    repOf("Never", [mold], null),
    repOf("Nobody left to ask", [place("Done")], null),
  ]
  const silent = silentReps(facts([mold], { reps }), midway)
  expect(silent.map(({ name }) => name).toSorted()).toEqual(["Before the opening", "Never", "Seven days"])
  expect(silentReps(facts([mold], { reps }), { ...midway, today: "2026-11-12" })).toEqual([])
})

test("a colleague at the workplace could help, then one at the employer; never one with a full list, or of elsewhere", () => {
  const silent = repOf("Quiet", [mold], null)
  const helper = (...others: ReturnType<typeof repOf>[]) =>
    silentReps(facts([mold, wrexham, court], { reps: [silent, ...others] }), midway).find(
      ({ name }) => name === "Quiet",
    )?.helper
  const same = repOf("Same workplace", [mold, court], "2026-11-22")
  const near = repOf("Same employer", [wrexham], "2026-11-22")
  const far = repOf("Elsewhere", [court], "2026-11-22")
  expect(helper(near, same, far)).toMatchObject({ name: "Same workplace", shares: "workplace", open: 30 })
  expect(helper(near, far)).toMatchObject({ name: "Same employer", shares: "employer" })
  expect(helper(far)).toBeUndefined()
  const full = place("Full", { open: 90 })
  const laden = repOf("Laden", [full], "2026-11-22")
  expect(silentReps(facts([mold, full], { reps: [silent, laden] }), midway)[0]?.helper).toBeUndefined()
})

test("only workplaces where nobody else is asking are left alone", () => {
  const shared = facts([mold, wrexham], {
    reps: [repOf("Quiet", [mold, wrexham], null), repOf("Asking", [mold], "2026-11-22")],
  })
  expect(silentReps(shared, midway)[0]?.alone.map(({ name }) => name)).toEqual(["Wrexham"])
})
