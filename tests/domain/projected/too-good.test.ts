import { eq } from "drizzle-orm"
import { ballots } from "@/db/schema"
import { projectNow } from "@/lib/projected/project-now"
import { workplacesNow } from "@/lib/projected/queries"
import { build, expect, owner, person, test } from "@/tests/support/cast"
import { pledged } from "@/tests/support/happened"

test("a workplace too good to be true says whether all of it comes from one rep", async ({ cast, as }) => {
  const { ballot, branch, office, secondOffice, people } = cast
  const good = Array.from({ length: 30 }, (_, n) => person(office, "Good", `${n}`))
  const usual = Array.from({ length: 60 }, (_, n) => person(secondOffice, "Usual", `${n}`))
  await build.addMembers([...good, ...usual])
  await build.enrol(ballot.id, people.organiser.id)
  for (const member of good) await pledged(ballot, member, "posted", { by: people.rep })
  for (const member of usual) await pledged(ballot, member, "undecided", { by: people.secondRep })
  const [row] = await owner.select().from(ballots).where(eq(ballots.id, ballot.id))
  if (!row) throw new Error("no ballot")
  await projectNow(row, new Date())
  const reps = async () => {
    const places = await as(people.secretary, (tx) => workplacesNow(tx, ballot.id, branch.id))
    return places.map(({ projected, reps }) => [projected.workplaceId, reps])
  }
  expect(await reps()).toEqual(
    expect.arrayContaining([
      [office.id, 1],
      [secondOffice.id, null],
    ]),
  )
  const [first] = good
  if (first) await pledged(ballot, first, "posted", { by: people.secretary })
  expect(await reps()).toContainEqual([office.id, 2])
})
