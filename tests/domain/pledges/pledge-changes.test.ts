import { randomUUID } from "node:crypto"
import { undoings } from "@/db/schema"
import { knownByDay } from "@/lib/pledges/known-by-day"
import { pledgeChanges } from "@/lib/pledges/queries"
import { together } from "@/lib/roll/tally"
import { progressByWorkplace } from "@/lib/workplaces/progress-queries"
import { expect, owner, test } from "@/tests/support/cast"
import { leftTheRoll, pledged } from "@/tests/support/happened"

test("what overtakes another takes it away, what was undone never was, and it ends where Progress stands", async ({
  cast,
  as,
}) => {
  const { bethan, tom, sian, farMember } = cast.members
  const { rep, secretary } = cast.people
  const at = (day: string) => ({ by: rep, at: new Date(`2026-07-0${day}Z`) })
  await pledged(cast.ballot, bethan, "will_post", at("1T22:30"))
  await pledged(cast.ballot, bethan, "posted", at("3T10:00"))
  await pledged(cast.ballot, tom, "undecided", at("1T23:30"))
  const { channel: _, ...wrong } = {
    channel: "",
    ...(await pledged(cast.ballot, tom, "posted", at("3T11:00"))),
  }
  const { id: entryId, pledge: __, evidence: ___, ...place } = wrong
  await owner.insert(undoings).values({ ...place, id: randomUUID(), entryId })
  await pledged(cast.ballot, farMember, "posted", at("1T10:00"))
  await pledged(cast.ballot, sian, "wont_vote", at("4T10:00"))
  const read = () => as(secretary, (tx) => pledgeChanges(tx, cast.ballot.id, cast.branch.id))
  const changes = await read()
  // London's clock is an hour ahead in July.
  expect([...changes].map(({ day, pledge, members }) => `${day} ${pledge} ${members}`).sort()).toEqual([
    "2026-07-01 will_post 1",
    "2026-07-02 undecided 1",
    "2026-07-03 posted 1",
    "2026-07-03 will_post -1",
    "2026-07-04 wont_vote 1",
  ])
  const stands = together(
    await as(secretary, (tx) => progressByWorkplace(tx, cast.ballot.id, cast.branch.id)),
  )
  const { posted, willPost, undecided, leftAlone } = stands
  expect(knownByDay(changes, "2026-07-05").at(-1)?.known).toEqual({
    ...{ posted, will_post: willPost, not_arrived: 0, undecided, left_alone: leftAlone },
  })
  await leftTheRoll(cast.ballot, sian, cast.people.organiser)
  expect((await read()).map(({ pledge }) => pledge)).not.toContain("wont_vote")
})

test("another branch’s are not theirs to read", async ({ cast, as }) => {
  await pledged(cast.ballot, cast.members.farMember, "posted")
  const read = as(cast.people.secretary, (tx) => pledgeChanges(tx, cast.ballot.id, cast.otherBranch.id))
  expect([...(await read)]).toEqual([])
})
