import { randomUUID } from "node:crypto"
import { sql } from "drizzle-orm"
import { withSignIn } from "@/db"
import { audit } from "@/db/schema"
import { noteListSeen, noteMemberSeen } from "@/lib/audit/note-seen"
import { pocketOf } from "@/lib/pocket/pocket-of"
import { actsAbout, actsOf } from "@/tests/support/acts"
import { expect, owner, test } from "@/tests/support/cast"

test("whoever sees a member leaves one act an hour, whatever their role, in the member's branch", async ({
  cast,
  as,
}) => {
  const { rep, secretary, organiser } = cast.people
  const { bethan } = cast.members
  const anHourAgo = new Date(Date.now() - 3_600_000)
  const before = { accountId: rep.id, subjectId: bethan.id, act: "member.see", at: anHourAgo } as const
  await owner.insert(audit).values(before)
  for (const eyes of [rep, secretary, organiser])
    for (let times = 0; times < 3; times++)
      await as(eyes, (tx, actor) => noteMemberSeen(tx, actor, cast.ballot.id, bethan.id))
  const seen = await actsAbout(bethan.id, "member.see")
  expect(seen.map(({ accountId }) => accountId).sort()).toEqual(
    [rep.id, rep.id, secretary.id, organiser.id].sort(),
  )
  for (const act of seen.slice(0, 3))
    expect(act).toMatchObject({ branchId: cast.branch.id, ballotId: cast.ballot.id, people: 1 })
})

test("many at once leave one act", async ({ cast, as }) => {
  const look = () =>
    as(cast.people.rep, (tx, actor) => noteMemberSeen(tx, actor, cast.ballot.id, cast.members.tom.id))
  await Promise.all(Array.from({ length: 8 }, look))
  expect(await actsAbout(cast.members.tom.id, "member.see")).toHaveLength(1)
})

test("a list says how many people were in it, each workplace's for itself", async ({ cast, as }) => {
  const { rep, secretary } = cast.people
  await as(rep, (tx, actor) => noteListSeen(tx, actor, cast.ballot.id, 2))
  expect(await actsOf(rep, "list.see")).toMatchObject([{ people: 2, branchId: cast.branch.id }])
  await as(secretary, (tx, actor) => noteListSeen(tx, actor, cast.ballot.id, 1, cast.secondOffice.id))
  await as(secretary, (tx, actor) => noteListSeen(tx, actor, cast.ballot.id, 2, cast.office.id))
  await as(secretary, (tx, actor) => noteListSeen(tx, actor, cast.ballot.id, 0, cast.farOffice.id))
  expect((await actsOf(secretary, "list.see")).map(({ people }) => people).sort()).toEqual([1, 2])
})

test("what a phone takes along was seen", async ({ cast, as }) => {
  await as(cast.people.rep, (tx, actor) => pocketOf(tx, actor, new Date()))
  expect(await actsOf(cast.people.rep, "list.see")).toMatchObject([{ people: 2, ballotId: cast.ballot.id }])
})

test("nothing but having seen can be written this way, and by nobody who has no account", async ({
  cast,
  as,
}) => {
  const subject = randomUUID()
  await as(cast.people.rep, (tx) =>
    tx.execute(sql`select note_seen('ballot.erase', ${cast.ballot.id}, ${subject}, 1)`),
  )
  const outside = withSignIn((tx) => tx.execute(sql`select note_seen('member.see', null, ${subject}, 1)`))
  await expect(outside).rejects.toThrow()
  const rows = await owner.execute(sql`select from audit where subject_id = ${subject}`)
  expect(rows).toHaveLength(0)
})
