import { eq } from "drizzle-orm"
import { ballotUnits, pledges } from "@/db/schema"
import { mayUse } from "@/lib/access"
import { moveMember } from "@/lib/members/move-member"
import { NotFound } from "@/lib/refusal"
import { actsAbout } from "@/tests/support/acts"
import { build, type Cast, expect, owner, test } from "@/tests/support/cast"
import { entryOf } from "@/tests/support/duplicates"
import { pledged } from "@/tests/support/happened"
import { countsOf } from "@/tests/support/moves"

type As = Parameters<Parameters<typeof test>[2]>[0]["as"]

const moving = (as: As, who: { id: string }, member: { id: string }, to: { id: string }) =>
  as(who, (tx, actor) => moveMember(tx, actor, { memberId: member.id, workplaceId: to.id }, new Date()))

async function ballotByWorkplace(cast: Cast) {
  return build.ballot(
    {
      ...{ name: `By workplace ${cast.run}`, kind: "statutory", aggregation: "by_workplace" },
      ...{
        opensAt: new Date(),
        closesAt: new Date(Date.now() + 86_400_000),
        lastSafePostingOn: "2026-11-20",
      },
    },
    [cast.employer.id],
    cast.people.organiser.id,
  )
}

test("a secretary moves a member within the branch: their place, what they said and the counts go along", async ({
  cast,
  as,
}) => {
  const { bethan } = cast.members
  const { secretary } = cast.people
  await pledged(cast.ballot, bethan, "posted")
  for (const _twice of [1, 2]) await moving(as, secretary, bethan, cast.secondOffice)
  expect(await entryOf(bethan)).toMatchObject({
    workplaceId: cast.secondOffice.id,
    pledge: "posted",
    leftOn: null,
  })
  const [pledge] = await owner.select().from(pledges).where(eq(pledges.memberId, bethan.id))
  expect(pledge?.workplaceId).toBe(cast.secondOffice.id)
  for (const office of [cast.office, cast.secondOffice]) {
    const { kept, afresh } = await countsOf(cast, office)
    expect(kept).toEqual(afresh)
  }
  expect(await actsAbout(bethan.id, "member.move")).toMatchObject([
    { accountId: secretary.id, branchId: cast.branch.id },
  ])
})

test("where workplaces are counted apart, they count where they work now; a new workplace has its own unit", async ({
  cast,
  as,
}) => {
  const { id } = await ballotByWorkplace(cast)
  const annexe = await build.workplace(cast.branch.id, cast.employer.id, `Annexe ${cast.run}`)
  await moving(as, cast.people.secretary, cast.members.bethan, annexe)
  const rows = await owner.execute<{
    workplace: string
  }>(`select u.workplace_id as workplace from roll_entries r
    join ballot_units u on u.id = r.ballot_unit_id where r.ballot_id = '${id}' and r.member_id = '${cast.members.bethan.id}'`)
  expect([...rows]).toEqual([{ workplace: annexe.id }])
  const units = await owner.select().from(ballotUnits).where(eq(ballotUnits.workplaceId, annexe.id))
  expect(units).toHaveLength(1)
})

test("to an employer whom the ballot does not cover, they leave its roll", async ({ cast, as }) => {
  const court = await build.employer(`Courts ${cast.run}`)
  const annexe = await build.workplace(cast.branch.id, court.id, `Annexe ${cast.run}`)
  await moving(as, cast.people.secretary, cast.members.bethan, annexe)
  expect(await entryOf(cast.members.bethan)).toMatchObject({
    leftReason: "left_employer",
    workplaceId: annexe.id,
  })
})

test("across branches an organiser alone; an outsider gets not found, and a rep may not", async ({
  cast,
  as,
}) => {
  const { bethan, farMember } = cast.members
  const { secretary, organiser, rep } = cast.people
  await expect(moving(as, secretary, farMember, cast.office)).rejects.toThrow(NotFound)
  await expect(moving(as, secretary, bethan, cast.farOffice)).rejects.toMatchObject({ field: "workplaceId" })
  expect(mayUse("rep", "moveMember")).toBe(false)
  await expect(moving(as, rep, bethan, cast.secondOffice)).rejects.toThrow()
  await moving(as, organiser, bethan, cast.farOffice)
  expect(await entryOf(bethan)).toMatchObject({
    branchId: cast.otherBranch.id,
    workplaceId: cast.farOffice.id,
  })
  expect(await actsAbout(bethan.id, "member.move")).toMatchObject([
    { branchId: cast.otherBranch.id, detail: { fromBranch: cast.branch.id } },
  ])
})
