import { eq } from "drizzle-orm"
import { rollEntries } from "@/db/schema"
import { mayUse } from "@/lib/access"
import { addDays, dayOf } from "@/lib/dates"
import { NoteLeaver, noteLeaver } from "@/lib/members/note-leaver"
import { NotFound } from "@/lib/refusal"
import { actsAbout } from "@/tests/support/acts"
import { build, type Cast, expect, owner, test } from "@/tests/support/cast"
import { pledged } from "@/tests/support/happened"
import { loadedOn } from "@/tests/support/moves"

const today = dayOf(new Date())
type As = Parameters<Parameters<typeof test>[2]>[0]["as"]

const leaving = (as: As, cast: Cast, who: { id: string }, fields: Record<string, string> = {}) =>
  as(who, (tx, actor) => {
    const input = { memberId: cast.members.bethan.id, reason: "left_union", on: today, ...fields }
    return noteLeaver(tx, actor, NoteLeaver.parse(input), new Date())
  })

const entries = (cast: Cast) =>
  owner.select().from(rollEntries).where(eq(rollEntries.memberId, cast.members.bethan.id))

async function secondBallot(cast: Cast, closesAt: Date) {
  return build.ballot(
    {
      ...{ name: `Second ${closesAt.getTime()} ${cast.run}`, kind: "indicative" as const },
      ...{ opensAt: new Date(closesAt.getTime() - 9e8), closesAt, lastSafePostingOn: today },
    },
    [cast.employer.id],
    cast.people.organiser.id,
  )
}

test("a leaver is off the roll of every ballot that has not closed, from the day given, with what they said", async ({
  cast,
  as,
}) => {
  const { secretary } = cast.people
  await loadedOn(cast, addDays(today, -9))
  const [open, closed] = [
    await secondBallot(cast, new Date(Date.now() + 9e8)),
    await secondBallot(cast, new Date(Date.now() - 1000)),
  ]
  await pledged(cast.ballot, cast.members.bethan, "posted")
  for (const _twice of [1, 2]) await leaving(as, cast, secretary, { on: addDays(today, -3) })
  const left = Object.fromEntries((await entries(cast)).map((entry) => [entry.ballotId, entry]))
  expect(left[cast.ballot.id]).toMatchObject({
    leftOn: addDays(today, -3),
    leftReason: "left_union",
    pledge: "posted",
  })
  // They joined this roll today: they cannot have left it sooner.
  expect(left[open.id]).toMatchObject({ leftOn: today, leftReason: "left_union" })
  expect(left[closed.id]).toMatchObject({ leftOn: null })
  const acts = await actsAbout(cast.members.bethan.id, "member.leave")
  expect(acts).toMatchObject([
    { accountId: secretary.id, people: 1, detail: { reason: "left_union", ballots: 2 } },
  ])
})

test("who is on no roll cannot leave one, and not on a day to come", async ({ cast, as }) => {
  const { secretary } = cast.people
  await expect(leaving(as, cast, secretary, { on: addDays(today, 1) })).rejects.toMatchObject({ field: "on" })
  await leaving(as, cast, secretary, { reason: "long_leave" })
  await expect(leaving(as, cast, secretary)).rejects.toThrow(/on no roll that can still change/)
  expect(
    NoteLeaver.safeParse({ memberId: cast.members.tom.id, reason: "duplicate", on: today }).success,
  ).toBe(false)
})

test("an outsider gets not found, and a rep may not", async ({ cast, as }) => {
  const far = await build.account("secretary", {
    ...{ name: "Far", email: `far.${cast.run}@example.org`, branchId: cast.otherBranch.id },
  })
  await expect(leaving(as, cast, far)).rejects.toThrow(NotFound)
  expect(mayUse("rep", "noteLeaver")).toBe(false)
  await expect(leaving(as, cast, cast.people.rep)).rejects.toThrow()
  expect((await entries(cast))[0]?.leftOn).toBeNull()
})
