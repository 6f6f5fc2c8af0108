import { eq, sql } from "drizzle-orm"
import { withProjection } from "@/db"
import { turnCounts } from "@/db/schema"
import { build, expect, owner, person, test } from "@/tests/support/cast"
import { attempted, pledged } from "@/tests/support/happened"

const day = 86_400_000
const ago = (days: number) => new Date(Date.now() - days * day)

test("those asked early stand beside those asked late, by what was known on one day", async ({ cast }) => {
  const people = Array.from({ length: 24 }, (_, n) => person(cast.office, "Member", `${n}`))
  await build.addMembers(people)
  await build.enrol(cast.ballot.id, cast.people.organiser.id)
  const by = cast.people.rep
  const says = async (at: number, from: number, to: number, pledge: "posted" | "will_post") => {
    for (const member of people.slice(from, to)) {
      const when = { by, at: ago(at) }
      await attempted(cast.ballot, member, "spoke", when)
      await pledged(cast.ballot, member, pledge, when)
    }
  }
  // Twelve early: three have posted; of the rest, four are heard of again later, and one of them has posted by then.
  await says(8, 0, 3, "posted")
  await says(8, 3, 12, "will_post")
  await says(2, 3, 6, "will_post")
  await says(2, 6, 7, "posted")
  // Twelve late, of whom five have posted when they are first asked.
  await says(2, 12, 17, "posted")
  await says(2, 17, 24, "will_post")
  await withProjection((tx) => tx.execute(sql`select keep_turns(${cast.ballot.id})`))
  const rows = await owner.select().from(turnCounts).where(eq(turnCounts.ballotId, cast.ballot.id))
  expect(rows).toEqual([
    {
      ...{ ballotId: cast.ballot.id, branchId: cast.branch.id, workplaceId: cast.office.id },
      ...{ early: 12, earlyPosted: 4, earlyUnknown: 5, late: 12, latePosted: 5 },
    },
  ])
})

test("a workplace where few were asked, or all at once, tells nothing", async ({ cast }) => {
  const people = Array.from({ length: 12 }, (_, n) => person(cast.office, "Member", `${n}`))
  await build.addMembers(people)
  await build.enrol(cast.ballot.id, cast.people.organiser.id)
  for (const member of people)
    await attempted(cast.ballot, member, "spoke", { by: cast.people.rep, at: ago(3) })
  await withProjection((tx) => tx.execute(sql`select keep_turns(${cast.ballot.id})`))
  expect(await owner.select().from(turnCounts).where(eq(turnCounts.ballotId, cast.ballot.id))).toEqual([])
})
