import { eq, sql } from "drizzle-orm"
import { withSignIn } from "@/db"
import { accounts } from "@/db/schema"
import { mayUse } from "@/lib/access"
import { actorOf } from "@/lib/auth/actor-of"
import { getsDigest } from "@/lib/digests/queries"
import { startDigest } from "@/lib/digests/start-digest"
import { stopDigest } from "@/lib/digests/stop-digest"
import { actsOf } from "@/tests/support/acts"
import { expect, owner, test } from "@/tests/support/cast"

test("whoever gets it stops it and starts it again; twice is harmless, and each leaves a row", async ({
  cast,
  as,
}) => {
  for (const who of [cast.people.secretary, cast.people.organiser]) {
    const gets = () => as(who, (tx) => getsDigest(tx, who.id))
    expect(await gets()).toBe(true)
    for (let time = 0; time < 2; time++) await as(who, stopDigest)
    expect(await gets()).toBe(false)
    for (let time = 0; time < 2; time++) await as(who, startDigest)
    expect(await gets()).toBe(true)
    for (const act of ["digest.stop", "digest.start"] as const)
      expect(await actsOf(who, act)).toMatchObject([{ subjectId: who.id }])
  }
})

test("by the link, with nobody signed in, in the name of whom it was sent to", async ({ cast }) => {
  const { secretary } = cast.people
  for (let time = 0; time < 2; time++)
    await withSignIn(async (tx) => {
      const actor = await actorOf(tx, secretary.id)
      if (actor) await stopDigest(tx, actor)
    })
  expect(await actsOf(secretary, "digest.stop")).toMatchObject([{ branchId: cast.branch.id }])
})

test("a rep has none to stop, and nobody stops another’s", async ({ cast, as }) => {
  expect(mayUse("rep", "stopDigest") || mayUse("rep", "startDigest")).toBe(false)
  await expect(as(cast.people.rep, stopDigest)).rejects.toThrow()
  const { secretary, organiser } = cast.people
  await as(organiser, (tx) => tx.execute(sql`select turn_digest(${secretary.id}, false)`))
  const [row] = await owner.select().from(accounts).where(eq(accounts.id, secretary.id))
  expect(row?.digestStoppedAt).toBeNull()
})
