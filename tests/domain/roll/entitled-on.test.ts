import { dice } from "@/db/demo/dice"
import { addDays, dayOf } from "@/lib/dates"
import { entitledOn } from "@/lib/roll/entitled-on"
import { moves, moveTotals } from "@/lib/roll/move-queries"
import { putOnRoll } from "@/lib/roll/put-on-roll"
import { takeOffRoll } from "@/lib/roll/take-off-roll"
import { expect, test } from "@/tests/support/cast"
import { pledged } from "@/tests/support/happened"
import { countsOf, loadedOn, moved } from "@/tests/support/moves"

const today = dayOf(new Date())
const ago = (days: number) => addDays(today, -days)

test("entitled on any past day: leaving, coming back, and both on one day", async ({ cast, as }) => {
  const { bethan, tom, sian } = cast.members
  await loadedOn(cast, ago(20))
  await moved(cast, bethan, ["left", "long_leave", ago(10)])
  await moved(cast, bethan, ["joined", "reinstated", ago(6)])
  await moved(cast, tom, ["left", "moved_out", ago(8)], new Date(Date.now() - 3000))
  await moved(cast, tom, ["joined", "moved_in", ago(8)], new Date(Date.now() - 2000))
  await moved(cast, sian, ["joined", "reinstated", ago(4)], new Date(Date.now() - 3000))
  await moved(cast, sian, ["left", "left_union", ago(4)], new Date(Date.now() - 2000))
  const on = (day: string) => as(cast.people.organiser, (tx) => entitledOn(tx, cast.ballot.id, day))
  const expected = { 21: 0, 20: 4, 11: 4, 10: 3, 8: 3, 7: 3, 6: 4, 5: 4, 4: 3, 0: 3 }
  for (const [days, all] of Object.entries(expected)) {
    const counted = await on(ago(Number(days)))
    expect(counted.all, `${days} days ago`).toBe(all)
    expect(counted.units.reduce((sum, { entitled }) => sum + entitled, 0)).toBe(all)
  }
  const { branches, units } = await on(ago(10))
  expect(branches).toEqual([
    { id: cast.otherBranch.id, name: cast.otherBranch.name, entitled: 1 },
    { id: cast.branch.id, name: cast.branch.name, entitled: 2 },
  ])
  expect(units).toMatchObject([{ name: "The whole ballot", entitled: 3 }])
  const own = await as(cast.people.secretary, (tx) => entitledOn(tx, cast.ballot.id, ago(10)))
  expect(own.branches).toEqual([{ id: cast.branch.id, name: cast.branch.name, entitled: 2 }])
})

test("moves are listed newest first, by branch and by reason, in reach alone", async ({ cast, as }) => {
  const { bethan, farMember } = cast.members
  const { organiser, secretary } = cast.people
  await loadedOn(cast, ago(20))
  await moved(cast, bethan, ["left", "long_leave", ago(3)])
  await moved(cast, farMember, ["left", "left_union", ago(2)])
  const list = (who: { id: string }, which = {}) =>
    as(who, (tx) => moves(tx, cast.ballot.id, { page: 1, ...which }))
  const all = await list(organiser)
  expect(all.map(({ reason }) => reason)).toEqual(["left_union", "long_leave", ...Array(4).fill("loaded")])
  expect(all[1]).toMatchObject({ name: "Bethan Rowlands", branch: cast.branch.name, on: ago(3) })
  expect(await list(organiser, { branchId: cast.otherBranch.id })).toHaveLength(2)
  expect(await list(organiser, { reason: "long_leave" })).toHaveLength(1)
  expect(await list(organiser, { page: 2 })).toEqual([])
  expect(await list(secretary)).toHaveLength(4)
  expect(await as(organiser, (tx) => moveTotals(tx, cast.ballot.id))).toEqual([
    { kind: "joined", reason: "loaded", members: 4 },
    { kind: "left", reason: "left_union", members: 1 },
    { kind: "left", reason: "long_leave", members: 1 },
  ])
})

for (const seed of [1, 2, 3])
  test(`whatever comes and goes, what is kept equals a recount, and today the roll (${seed})`, async ({
    cast,
    as,
  }) => {
    const roll = dice(seed)
    const { bethan, tom } = cast.members
    const { secretary, organiser } = cast.people
    await loadedOn(cast, ago(20))
    await pledged(cast.ballot, bethan, "posted", { by: cast.people.rep })
    await pledged(cast.ballot, tom, "undecided", { by: cast.people.rep })
    for (let turn = 0; turn < 12; turn++) {
      const memberId = roll.pick([bethan, tom]).id
      const about = { ballotId: cast.ballot.id, memberId, on: ago(roll.whole(0, 3)) }
      const move = roll.chance(0.5)
        ? as(secretary, (tx, actor) => takeOffRoll(tx, actor, { ...about, reason: "excluded" }, new Date()))
        : as(organiser, (tx, actor) => putOnRoll(tx, actor, { ...about, reason: "reinstated" }, new Date()))
      await move.catch(() => undefined)
      const { kept, afresh } = await countsOf(cast, cast.office)
      expect(kept, `after turn ${turn}`).toEqual(afresh)
      const standing = await as(organiser, (tx) => entitledOn(tx, cast.ballot.id, today))
      const entitled = afresh.find(({ what }) => what === "entitled")?.members ?? 0
      expect(standing.all).toBe(entitled + 2)
    }
  })
