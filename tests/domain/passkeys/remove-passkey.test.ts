import { eq } from "drizzle-orm"
import { passkeys } from "@/db/schema"
import { mayUse } from "@/lib/access"
import { ownPasskeys } from "@/lib/passkeys/queries"
import { removePasskey } from "@/lib/passkeys/remove-passkey"
import { NotFound } from "@/lib/refusal"
import { actsAbout } from "@/tests/support/acts"
import { expect, owner, test } from "@/tests/support/cast"
import { phoneOf } from "@/tests/support/passkeys"

const isKept = async ({ passkeyId }: { passkeyId: string }) =>
  (await owner.select().from(passkeys).where(eq(passkeys.id, passkeyId))).length > 0

test("removes one’s own, leaves the others, and leaves an audit row; twice is harmless", async ({
  cast,
  as,
}) => {
  const { rep } = cast.people
  const [lost, kept] = [await phoneOf(rep), await phoneOf(rep)]
  await as(rep, (tx, actor) => removePasskey(tx, actor, lost))
  await expect(as(rep, (tx, actor) => removePasskey(tx, actor, lost))).rejects.toThrow(NotFound)
  expect([await isKept(lost), await isKept(kept)]).toEqual([false, true])
  expect(await actsAbout(lost.passkeyId, "passkey.remove")).toMatchObject([
    { accountId: rep.id, branchId: cast.branch.id },
  ])
})

test("nobody else’s is found: not a colleague’s, not a rep’s by their secretary, not by an organiser", async ({
  cast,
  as,
}) => {
  const { rep, secondRep, secretary, organiser, outsider } = cast.people
  const theirs = await phoneOf(rep)
  for (const account of [secondRep, secretary, organiser, outsider]) {
    await expect(as(account, (tx, actor) => removePasskey(tx, actor, theirs))).rejects.toThrow(NotFound)
    expect(await as(account, ownPasskeys)).toEqual([])
  }
  expect(await isKept(theirs)).toBe(true)
})

test("each sees their own, the newest first", async ({ cast, as }) => {
  const { rep, secretary } = cast.people
  const [older, newer] = [await phoneOf(rep), await phoneOf(rep)]
  await phoneOf(secretary)
  const seen = await as(rep, ownPasskeys)
  expect(seen.map(({ passkeyId }) => passkeyId)).toEqual([newer.passkeyId, older.passkeyId])
})

test("every role removes its own", () => {
  for (const role of ["rep", "secretary", "organiser"] as const)
    expect(mayUse(role, "removePasskey")).toBe(true)
})
