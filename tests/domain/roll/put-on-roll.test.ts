import { eq } from "drizzle-orm"
import { ballots, ballotUnits, rollEntries } from "@/db/schema"
import { mayUse } from "@/lib/access"
import { addDays, dayOf, longDay } from "@/lib/dates"
import { NotFound } from "@/lib/refusal"
import { cutOff } from "@/lib/roll/cut-off"
import { PutOnRoll, putOnRoll } from "@/lib/roll/put-on-roll"
import { takeOffRoll } from "@/lib/roll/take-off-roll"
import { actsAbout } from "@/tests/support/acts"
import { build, type Cast, expect, owner, person, test } from "@/tests/support/cast"
import { pledged } from "@/tests/support/happened"
import { loadedOn, moved } from "@/tests/support/moves"

const today = dayOf(new Date())
const ago = (days: number) => addDays(today, -days)

const form = (cast: Cast, fields: Record<string, string> = {}) =>
  PutOnRoll.parse({
    ...{ ballotId: cast.ballot.id, memberId: cast.members.bethan.id },
    ...{ reason: "reinstated", on: today, ...fields },
  })

async function newcomer({ office }: Cast) {
  const olwen = person(office, "Olwen", "Parry")
  await build.addMembers([olwen])
  return olwen
}

const entryOf = async (memberId: string) =>
  (await owner.select().from(rollEntries).where(eq(rollEntries.memberId, memberId)))[0]

test("a secretary puts a member back, with what they had said; twice is harmless", async ({ cast, as }) => {
  const { bethan } = cast.members
  const { secretary } = cast.people
  await loadedOn(cast, ago(9))
  await pledged(cast.ballot, bethan, "will_post")
  await moved(cast, bethan, ["left", "long_leave", ago(4)])
  for (const _twice of [1, 2])
    await as(secretary, (tx, actor) => putOnRoll(tx, actor, form(cast), new Date()))
  expect(await entryOf(bethan.id)).toMatchObject({ leftOn: null, leftReason: null, pledge: "will_post" })
  const acts = await actsAbout(bethan.id, "roll.move")
  expect(acts).toHaveLength(1)
  expect(acts[0]).toMatchObject({ accountId: secretary.id, people: 1, detail: { reason: "reinstated" } })
  const already = form(cast, { reason: "moved_in" })
  await expect(as(secretary, (tx, actor) => putOnRoll(tx, actor, already, new Date()))).rejects.toThrow(
    "They are on the roll already.",
  )
})

test("an organiser gives a known member a first place, in the unit of their workplace", async ({
  cast,
  as,
}) => {
  const { organiser } = cast.people
  const olwen = await newcomer(cast)
  const input = form(cast, { memberId: olwen.id, reason: "new_member" })
  for (const _twice of [1, 2]) await as(organiser, (tx, actor) => putOnRoll(tx, actor, input, new Date()))
  const [entry, other] = [await entryOf(olwen.id), await entryOf(cast.members.tom.id)]
  expect(entry).toMatchObject({ leftOn: null, branchId: cast.branch.id, workplaceId: cast.office.id })
  expect(entry?.ballotUnitId).toBe(other?.ballotUnitId)
  expect(await actsAbout(olwen.id, "roll.move")).toHaveLength(1)
})

for (const aggregation of ["by_employer", "by_workplace"] as const)
  test(`a first place is counted where it belongs: ${aggregation}`, async ({ cast, as }) => {
    const { organiser } = cast.people
    const annexe = await build.workplace(cast.branch.id, cast.employer.id, `Annexe ${cast.run}`)
    const ballot = await build.ballot(
      {
        ...{ name: `Apart ${cast.run}`, kind: "statutory", aggregation },
        ...{
          opensAt: new Date(),
          closesAt: new Date(Date.now() + 20 * 86_400_000),
          lastSafePostingOn: today,
        },
      },
      [cast.employer.id],
      organiser.id,
    )
    const olwen = person(annexe, "Olwen", "Parry")
    await build.addMembers([olwen])
    const input = form(cast, { ballotId: ballot.id, memberId: olwen.id, reason: "new_member" })
    await as(organiser, (tx, actor) => putOnRoll(tx, actor, input, new Date()))
    const [unit] = await owner
      .select()
      .from(ballotUnits)
      .where(eq(ballotUnits.id, (await entryOf(olwen.id))?.ballotUnitId ?? ""))
    const place = { by_employer: [cast.employer.id, null], by_workplace: [null, annexe.id] }
    expect([unit?.employerId, unit?.workplaceId]).toEqual(place[aggregation])
  })

test("a first place is not for a secretary to give, nor for an employer the ballot does not cover", async ({
  cast,
  as,
}) => {
  const olwen = await newcomer(cast)
  const input = form(cast, { memberId: olwen.id, reason: "new_member" })
  const put = (who: { id: string }, wanted = input) =>
    as(who, (tx, actor) => putOnRoll(tx, actor, wanted, new Date()))
  await expect(put(cast.people.secretary)).rejects.toThrow(NotFound)
  const council = await build.employer(`Council ${cast.run}`)
  const hall = await build.workplace(cast.branch.id, council.id, `Hall ${cast.run}`)
  const gwyn = person(hall, "Gwyn", "Rees")
  await build.addMembers([gwyn])
  await expect(
    put(cast.people.organiser, form(cast, { memberId: gwyn.id, reason: "new_member" })),
  ).rejects.toThrow(`They work for Council ${cast.run}, which this ballot does not cover.`)
  await expect(put(cast.people.organiser, form(cast, { memberId: crypto.randomUUID() }))).rejects.toThrow(
    NotFound,
  )
})

test("an outsider gets not found; a rep may not", async ({ cast, as }) => {
  await moved(cast, cast.members.bethan, ["left", "left_union", today])
  const far = await build.account("secretary", {
    ...{ name: "Far", email: `far.${cast.run}@example.org`, branchId: cast.otherBranch.id },
  })
  for (const person of [far, cast.people.outsider])
    await expect(as(person, (tx, actor) => putOnRoll(tx, actor, form(cast), new Date()))).rejects.toThrow(
      NotFound,
    )
  expect(mayUse("rep", "putOnRoll")).toBe(false)
  await expect(
    as(cast.people.rep, (tx, actor) => putOnRoll(tx, actor, form(cast), new Date())),
  ).rejects.toThrow()
})

test("nobody joins after the last day to join, for either role; who stood on it may come back", async ({
  cast,
  as,
}) => {
  const { organiser, secretary } = cast.people
  const { bethan, tom } = cast.members
  await loadedOn(cast, ago(9))
  await moved(cast, bethan, ["left", "left_union", ago(8)])
  await moved(cast, tom, ["left", "moved_out", ago(1)])
  const until = ago(3)
  await owner.update(ballots).set({ joinersUntil: until }).where(eq(ballots.id, cast.ballot.id))
  const put = (who: { id: string }, fields: Record<string, string>) =>
    as(who, (tx, actor) => putOnRoll(tx, actor, form(cast, fields), new Date()))
  for (const who of [organiser, secretary])
    for (const on of [ago(2), today])
      await expect(put(who, { on })).rejects.toThrow(
        `Nobody joins the roll of this ballot after ${longDay(until)}`,
      )
  const olwen = await newcomer(cast)
  await expect(put(organiser, { memberId: olwen.id, reason: "new_member" })).rejects.toThrow(/Nobody joins/)
  await put(secretary, { on: until })
  expect((await entryOf(bethan.id))?.leftOn).toBeNull()
  await put(secretary, { memberId: tom.id })
  expect((await entryOf(tom.id))?.leftOn).toBeNull()
})

test("the usual last day to join is the timetable’s, where none is set", async ({ cast }) => {
  const [ballot] = await owner.select().from(ballots).where(eq(ballots.id, cast.ballot.id))
  if (!ballot) throw new Error("no ballot")
  expect(cutOff(ballot)).toBe(addDays(dayOf(ballot.closesAt), -8))
  expect(cutOff({ ...ballot, joinersUntil: today })).toBe(today)
  expect(cutOff({ ...ballot, method: "electronic" })).toBeNull()
})

test("days out of order are refused, and so is everything after the close", async ({ cast, as }) => {
  const { secretary, organiser } = cast.people
  await loadedOn(cast, ago(9))
  await as(secretary, (tx, actor) =>
    takeOffRoll(tx, actor, { ...form(cast), reason: "long_leave", on: ago(4) }, new Date()),
  )
  const put = (on: string, memberId = cast.members.bethan.id) =>
    as(organiser, (tx, actor) => putOnRoll(tx, actor, form(cast, { on, memberId }), new Date()))
  await expect(put(addDays(today, 1))).rejects.toThrow("That day has not come yet")
  await expect(put(ago(5))).rejects.toThrow(/They left the roll on/)
  const olwen = await newcomer(cast)
  await expect(put(ago(10), olwen.id)).rejects.toThrow(/This ballot was set up on/)
  await owner.update(ballots).set({ closesAt: new Date() }).where(eq(ballots.id, cast.ballot.id))
  await expect(put(today)).rejects.toThrow(/Voting has closed/)
})
