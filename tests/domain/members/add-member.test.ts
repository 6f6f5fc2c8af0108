import { randomUUID } from "node:crypto"
import { eq } from "drizzle-orm"
import { ballots, members, rollEvents } from "@/db/schema"
import { mayUse } from "@/lib/access"
import { addDays, dayOf } from "@/lib/dates"
import { AddMember, addMember } from "@/lib/members/add-member"
import { standings } from "@/lib/members/standing-queries"
import { actsAbout } from "@/tests/support/acts"
import { build, type Cast, expect, owner, test } from "@/tests/support/cast"
import { entryOf } from "@/tests/support/duplicates"
import { loadedOn } from "@/tests/support/moves"

const today = dayOf(new Date())

const form = (cast: Cast, fields: Record<string, string> = {}) =>
  AddMember.parse({
    ...{ memberId: randomUUID(), workplaceId: cast.office.id, number: ` N-${cast.run} `, on: today },
    ...{ firstName: "Olwen", lastName: "Parry", phone: "07700 900 456", email: "Olwen@example.org" },
    ...{ reason: "new_member", ...fields },
  })

type As = Parameters<Parameters<typeof test>[2]>[0]["as"]
const adding = (as: As, who: { id: string }, input: AddMember) =>
  as(who, (tx, actor) => addMember(tx, actor, input, new Date()))

test("a secretary adds a member, who is on the roll that covers them from the day they joined", async ({
  cast,
  as,
}) => {
  await loadedOn(cast, addDays(today, -9))
  const input = form(cast, { on: addDays(today, -2) })
  const { secretary } = cast.people
  for (const _twice of [1, 2]) await adding(as, secretary, input)
  const [member] = await owner.select().from(members).where(eq(members.id, input.memberId))
  expect(member).toMatchObject({
    ...{ number: `N-${cast.run}`, phone: "+447700900456", email: "Olwen@example.org", grade: null },
    ...{ branchId: cast.branch.id, workplaceId: cast.office.id },
  })
  expect(await entryOf({ id: input.memberId })).toMatchObject({ leftOn: null, workplaceId: cast.office.id })
  const events = await owner.select().from(rollEvents).where(eq(rollEvents.memberId, input.memberId))
  expect(events).toMatchObject([
    { reason: "new_member", happenedOn: addDays(today, -2), accountId: secretary.id },
  ])
  expect(await actsAbout(input.memberId, "member.add")).toMatchObject([{ people: 1, detail: {} }])
})

test("after the last day to join they are a member alone, and it is said why; not covered, likewise", async ({
  cast,
  as,
}) => {
  await owner
    .update(ballots)
    .set({ joinersUntil: addDays(today, -1) })
    .where(eq(ballots.id, cast.ballot.id))
  const late = form(cast)
  await adding(as, cast.people.secretary, late)
  expect(await entryOf({ id: late.memberId })).toBeUndefined()
  const standing = async (memberId: string) =>
    (await as(cast.people.secretary, (tx) => standings(tx, memberId, new Date()))).find(
      ({ ballotId }) => ballotId === cast.ballot.id,
    )
  expect(await standing(late.memberId)).toMatchObject({
    ...{ hasPlace: false, onRoll: false, since: { until: addDays(today, -1) } },
  })
  const court = await build.employer(`Courts ${cast.run}`)
  const annexe = await build.workplace(cast.branch.id, court.id, `Annexe ${cast.run}`)
  const elsewhere = form(cast, { number: `M-${cast.run}`, workplaceId: annexe.id })
  await adding(as, cast.people.secretary, elsewhere)
  expect(await standing(elsewhere.memberId)).toBeUndefined()
})

test("a number that is taken says whose it is, as far as the actor may know", async ({ cast, as }) => {
  const { secretary, organiser } = cast.people
  const { sian, farMember } = cast.members
  const taken = (who: { id: string }, number: string) =>
    adding(as, who, form(cast, { number: number.toLowerCase() }))
  await expect(taken(secretary, sian.number)).rejects.toThrow(
    `Siân Morgan, ${cast.secondOffice.name}, has this number`,
  )
  await expect(taken(secretary, farMember.number)).rejects.toThrow(
    "Somebody in another branch has this number",
  )
  await expect(taken(organiser, farMember.number)).rejects.toThrow("Jory Tregenza")
})

test("another branch’s workplace is not there, a rep may not, and what cannot be used is said at its field", async ({
  cast,
  as,
}) => {
  const { secretary, rep } = cast.people
  const far = form(cast, { workplaceId: cast.farOffice.id })
  await expect(adding(as, secretary, far)).rejects.toMatchObject({ field: "workplaceId" })
  expect(mayUse("rep", "addMember")).toBe(false)
  await expect(adding(as, rep, form(cast))).rejects.toThrow()
  const wrong = (fields: Record<string, string>) => adding(as, secretary, form(cast, fields))
  await expect(wrong({ phone: "12" })).rejects.toMatchObject({ field: "phone" })
  await expect(wrong({ email: "olwen" })).rejects.toMatchObject({ field: "email" })
  await expect(wrong({ on: addDays(today, 1) })).rejects.toMatchObject({ field: "on" })
  expect(AddMember.safeParse({ ...form(cast), lastName: " " }).success).toBe(false)
})
