import { eq, sql } from "drizzle-orm"
import { ballots, rollEntries } from "@/db/schema"
import { mayUse } from "@/lib/access"
import { addDays, dayOf } from "@/lib/dates"
import { NotFound } from "@/lib/refusal"
import { movesOf } from "@/lib/roll/move-queries"
import { TakeOffRoll, takeOffRoll } from "@/lib/roll/take-off-roll"
import { progressByWorkplace } from "@/lib/workplaces/progress-queries"
import { actsAbout } from "@/tests/support/acts"
import { build, type Cast, expect, owner, test } from "@/tests/support/cast"
import { pledged } from "@/tests/support/happened"
import { loadedOn } from "@/tests/support/moves"

const today = dayOf(new Date())

const form = (cast: Cast, fields: Record<string, string> = {}) =>
  TakeOffRoll.parse({
    ...{ ballotId: cast.ballot.id, memberId: cast.members.bethan.id },
    ...{ reason: "left_union", on: today, ...fields },
  })

test("a secretary takes a member off; what they said is kept, and the counts follow at once", async ({
  cast,
  as,
}) => {
  const { secretary } = cast.people
  const { bethan } = cast.members
  await pledged(cast.ballot, bethan, "posted")
  await as(secretary, (tx, actor) => takeOffRoll(tx, actor, form(cast), new Date()))
  const [entry] = await owner.select().from(rollEntries).where(eq(rollEntries.memberId, bethan.id))
  expect(entry).toMatchObject({ leftOn: today, leftReason: "left_union", pledge: "posted" })
  const places = await as(secretary, (tx) => progressByWorkplace(tx, cast.ballot.id, cast.branch.id))
  expect(places.find(({ id }) => id === cast.office.id)).toMatchObject({ entitled: 1, posted: 0 })
  const [move] = await as(secretary, (tx) => movesOf(tx, cast.ballot.id, bethan.id))
  expect(move).toMatchObject({ kind: "left", reason: "left_union", on: today, by: "Nia Beddoes" })
  const [act] = await actsAbout(bethan.id, "roll.move")
  expect(act).toMatchObject({
    ...{ accountId: secretary.id, ballotId: cast.ballot.id, branchId: cast.branch.id, people: 1 },
    detail: { kind: "left", reason: "left_union", happenedOn: today },
  })
})

test("twice is harmless; another day or reason for one who is off already is refused", async ({
  cast,
  as,
}) => {
  const take = (fields = {}) =>
    as(cast.people.organiser, (tx, actor) => takeOffRoll(tx, actor, form(cast, fields), new Date()))
  await take()
  await take()
  expect(await actsAbout(cast.members.bethan.id, "roll.move")).toHaveLength(1)
  await expect(take({ reason: "excluded" })).rejects.toThrow(/off the roll since/)
})

test("two at once make one move of it", async ({ cast, as }) => {
  const { organiser, secretary } = cast.people
  await Promise.all(
    [organiser, secretary].map((who) =>
      as(who, (tx, actor) => takeOffRoll(tx, actor, form(cast), new Date())),
    ),
  )
  expect(await as(organiser, (tx) => movesOf(tx, cast.ballot.id, cast.members.bethan.id))).toHaveLength(2)
})

test("an outsider gets not found, and so does a rep; only the desk may", async ({ cast, as }) => {
  const { outsider, rep } = cast.people
  const far = await build.account("secretary", {
    ...{ name: "Far", email: `far.${cast.run}@example.org`, branchId: cast.otherBranch.id },
  })
  for (const person of [far, outsider])
    await expect(as(person, (tx, actor) => takeOffRoll(tx, actor, form(cast), new Date()))).rejects.toThrow(
      NotFound,
    )
  expect(mayUse("rep", "takeOffRoll")).toBe(false)
  await expect(as(rep, (tx, actor) => takeOffRoll(tx, actor, form(cast), new Date()))).rejects.toThrow()
})

test("a day to come is refused, and one before they joined; the day they joined stands", async ({
  cast,
  as,
}) => {
  await loadedOn(cast, addDays(today, -5))
  const take = (on: string) =>
    as(cast.people.secretary, (tx, actor) => takeOffRoll(tx, actor, form(cast, { on }), new Date()))
  await expect(take(addDays(today, 1))).rejects.toThrow("That day has not come yet")
  await expect(take(addDays(today, -6))).rejects.toThrow(/They were put on the roll on/)
  await take(addDays(today, -5))
  const reason = (fields: Record<string, string>) =>
    TakeOffRoll.safeParse({ ...form(cast), ...fields }).success
  expect(reason({ reason: "no_longer_listed" })).toBe(false)
  expect(reason({ reason: "new_member" })).toBe(false)
  expect(reason({ on: "soon" })).toBe(false)
})

test("leaving is possible until the close, and nothing after, nor once the result is declared", async ({
  cast,
  as,
}) => {
  const take = (now: Date) =>
    as(cast.people.organiser, (tx, actor) => takeOffRoll(tx, actor, form(cast), now))
  const set = (closesAt: Date, declaredAt: Date | null) =>
    owner.update(ballots).set({ closesAt, declaredAt }).where(eq(ballots.id, cast.ballot.id))
  const now = new Date()
  await set(now, null)
  await expect(take(now)).rejects.toThrow(/Voting has closed/)
  await set(now, now)
  await expect(take(now)).rejects.toThrow(/has been declared/)
  await owner.execute(
    sql`update ballots set joiners_until = ${addDays(today, -9)} where id = ${cast.ballot.id}`,
  )
  await set(new Date(now.getTime() + 1000), null)
  await take(now)
})
