import { randomUUID } from "node:crypto"
import { eq } from "drizzle-orm"
import { ballots, notes, pledges, rollEvents, undoings } from "@/db/schema"
import { mayUse } from "@/lib/access"
import { dayOf } from "@/lib/dates"
import { membersLike, mergesOf } from "@/lib/members/desk-queries"
import { NotFound, Refusal } from "@/lib/refusal"
import { PutOnRoll, putOnRoll } from "@/lib/roll/put-on-roll"
import { actsAbout } from "@/tests/support/acts"
import { build, type Cast, expect, owner, test } from "@/tests/support/cast"
import { entitledIn, entryOf, listedTwice, mergeById, merged } from "@/tests/support/duplicates"
import { attempted, pledged } from "@/tests/support/happened"
import { countsOf } from "@/tests/support/moves"
import { ask, papersOf } from "@/tests/support/replacements"

const today = dayOf(new Date())
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000)

async function noted(
  { ballot }: Cast,
  member: { id: string; branchId: string; workplaceId: string },
  wording: string,
) {
  const { id: memberId, branchId, workplaceId } = member
  const row = {
    id: randomUUID(),
    ballotId: ballot.id,
    memberId,
    branchId,
    workplaceId,
    wording,
    madeAt: new Date(),
  }
  await owner.insert(notes).values(row)
}

test("what is known of both is kept under one, the other leaves the roll as listed twice, and one fewer is entitled", async ({
  cast,
}) => {
  const { bethan } = cast.members
  const { rep, secretary } = cast.people
  const twin = await listedTwice(cast, cast.secondOffice, { email: "bethan@example.org", grade: "Officer" })
  await pledged(cast.ballot, bethan, "will_post", { by: rep, at: minutesAgo(50) })
  await attempted(cast.ballot, bethan, "no_answer", { by: rep, at: minutesAgo(40) })
  const wrong = await pledged(cast.ballot, twin, "undecided", { by: rep, at: minutesAgo(20) })
  await attempted(cast.ballot, twin, "spoke", { by: rep, at: minutesAgo(60) })
  await pledged(cast.ballot, twin, "posted", { by: rep, at: minutesAgo(30) })
  const { pledge: _, evidence: __, ...place } = wrong
  await owner.insert(undoings).values({ ...place, id: randomUUID(), entryId: wrong.id })
  await noted(cast, twin, "After four")
  await ask(cast, twin, { by: secretary })
  expect(await entitledIn(cast)).toEqual({ roll: 5, kept: 5 })

  const mergeId = await merged(secretary, bethan, twin)
  expect(await entitledIn(cast)).toEqual({ roll: 4, kept: 4 })
  expect(await entryOf(bethan)).toMatchObject({
    ...{ leftOn: null, pledge: "posted", attempts: 2, conversations: 1, lastOutcome: "no_answer" },
    firstSpokenAt: expect.any(Date),
  })
  expect(await entryOf(twin)).toMatchObject({
    ...{ leftOn: today, leftReason: "duplicate", pledge: null, attempts: 0, conversations: 0 },
  })
  for (const office of [cast.office, cast.secondOffice]) {
    const { kept, afresh } = await countsOf(cast, office)
    expect(kept).toEqual(afresh)
  }
  const moved = await owner.select().from(pledges).where(eq(pledges.memberId, bethan.id))
  expect(moved.map(({ workplaceId }) => workplaceId)).toEqual(Array(3).fill(cast.office.id))
  expect(await owner.select().from(notes).where(eq(notes.memberId, bethan.id))).toMatchObject([
    { wording: "After four" },
  ])
  expect(await papersOf(cast, bethan)).toHaveLength(1)
  expect(await mergeById(mergeId)).toMatchObject({ filled: ["email", "grade"], accountId: secretary.id })
  const [act] = await actsAbout(bethan.id, "member.merge")
  expect(act).toMatchObject({ accountId: secretary.id, people: 2, detail: { mergedId: twin.id } })
})

test("twice is harmless, and so are two at once, whichever each would keep", async ({ cast }) => {
  const { bethan } = cast.members
  const { secretary, organiser } = cast.people
  const twin = await listedTwice(cast, cast.office)
  const [one, other] = await Promise.all([merged(secretary, bethan, twin), merged(organiser, bethan, twin)])
  expect(one).toBe(other)
  expect(await actsAbout(bethan.id, "member.merge")).toHaveLength(1)
  expect(await entitledIn(cast)).toEqual({ roll: 4, kept: 4 })
  const third = await listedTwice(cast, cast.office)
  const both = await Promise.allSettled([merged(secretary, bethan, third), merged(organiser, third, bethan)])
  const refused = both.filter(({ status }) => status === "rejected")
  expect(refused).toMatchObject([{ reason: expect.any(Refusal) }])
  expect((await entitledIn(cast))?.roll).toBe(4)
})

test("three become one, in either order; and who was merged is merged no more", async ({ cast, as }) => {
  const { bethan } = cast.members
  const { secretary } = cast.people
  const [second, third] = [await listedTwice(cast, cast.office), await listedTwice(cast, cast.office)]
  await pledged(cast.ballot, third, "posted")
  await merged(secretary, second, third)
  await expect(merged(secretary, bethan, third)).rejects.toThrow(/merged with somebody already/)
  await expect(merged(secretary, third, bethan)).rejects.toThrow(/merged with somebody already/)
  await merged(secretary, bethan, second)
  expect(await entryOf(bethan)).toMatchObject({ pledge: "posted", leftOn: null })
  expect(await entitledIn(cast)).toEqual({ roll: 4, kept: 4 })
  expect(await as(secretary, (tx) => mergesOf(tx, bethan.id))).toMatchObject([{ otherId: second.id }])
  const again = PutOnRoll.parse({
    ballotId: cast.ballot.id,
    memberId: third.id,
    reason: "reinstated",
    on: today,
  })
  await expect(as(secretary, (tx, actor) => putOnRoll(tx, actor, again, new Date()))).rejects.toThrow(
    /was merged with/,
  )
})

test("an outsider gets not found, a rep may not, and across branches an organiser alone", async ({
  cast,
}) => {
  const { bethan, farMember } = cast.members
  const { secretary, organiser, rep } = cast.people
  const twin = await listedTwice(cast, cast.office)
  const far = await build.account("secretary", {
    ...{ name: "Far", email: `far.${cast.run}@example.org`, branchId: cast.otherBranch.id },
  })
  await expect(merged(far, bethan, twin)).rejects.toThrow(NotFound)
  await expect(merged(secretary, bethan, farMember)).rejects.toThrow(NotFound)
  expect(mayUse("rep", "mergeMembers")).toBe(false)
  await expect(merged(rep, bethan, twin)).rejects.toThrow()
  await pledged(cast.ballot, farMember, "posted")
  await merged(organiser, bethan, farMember)
  expect(await entryOf(bethan)).toMatchObject({ pledge: "posted", branchId: cast.branch.id })
  for (const office of [cast.office, cast.farOffice]) {
    const { kept, afresh } = await countsOf(cast, office)
    expect(kept).toEqual(afresh)
  }
})

test("one off the roll or never on it takes the other’s place; a ballot that has closed stays as it was counted", async ({
  cast,
}) => {
  const { bethan } = cast.members
  const { organiser, secretary } = cast.people
  const twin = await listedTwice(cast, cast.office)
  await owner.delete(rollEvents).where(eq(rollEvents.memberId, bethan.id))
  await owner.execute(`delete from roll_entries where member_id = '${bethan.id}'`)
  await merged(secretary, bethan, twin)
  expect(await entryOf(bethan)).toMatchObject({ leftOn: null })
  expect(await entitledIn(cast)).toEqual({ roll: 4, kept: 4 })
  const [joined] = await owner.select().from(rollEvents).where(eq(rollEvents.memberId, bethan.id))
  expect(joined).toMatchObject({ kind: "joined", reason: "merged", accountId: secretary.id })

  const late = await listedTwice(cast, cast.office)
  await owner
    .update(ballots)
    .set({ closesAt: minutesAgo(1) })
    .where(eq(ballots.id, cast.ballot.id))
  await merged(organiser, bethan, late)
  expect(await entryOf(late)).toMatchObject({ leftOn: null })
  expect(await entitledIn(cast)).toEqual({ roll: 5, kept: 5 })
})

test("of two new papers on their way, the one further on stays; those alike are found wherever they are", async ({
  cast,
  as,
}) => {
  const { bethan } = cast.members
  const { secretary } = cast.people
  const twin = await listedTwice(cast, cast.office)
  await ask(cast, bethan)
  await ask(cast, twin, { by: secretary, isRight: true })
  expect(await as(secretary, (tx) => membersLike(tx, bethan.id))).toMatchObject([
    { id: twin.id, likeness: "phone" },
  ])
  await merged(secretary, bethan, twin)
  const papers = await papersOf(cast, bethan)
  expect(papers.map(({ withdrawnAt, confirmedAt }) => [withdrawnAt !== null, confirmedAt !== null])).toEqual(
    expect.arrayContaining([
      [true, false],
      [false, true],
    ]),
  )
  expect(await as(secretary, (tx) => membersLike(tx, bethan.id))).toEqual([])
})
