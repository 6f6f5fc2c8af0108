import { eq } from "drizzle-orm"
import { accounts, audit, passkeys } from "@/db/schema"
import { endAccount } from "@/lib/accounts/end-account"
import { restoreAccount } from "@/lib/accounts/restore-account"
import { adapterFor } from "@/lib/auth/adapter"
import { expiryFrom } from "@/lib/auth/session"
import { removePasskey } from "@/lib/passkeys/remove-passkey"
import { authenticator } from "@/tests/support/authenticator"
import { expect, owner, test } from "@/tests/support/cast"
import { challengeToMake, challengeToUse, phoneOf, signInWith } from "@/tests/support/passkeys"

const later = (minutes: number) => new Date(Date.now() + minutes * 60_000)
const opensNothing = "That passkey does not open Turnout. Sign in with a code instead."

const counted = async (passkeyId: string) =>
  (await owner.select().from(passkeys).where(eq(passkeys.id, passkeyId)))[0]

test("a passkey opens its own account, with no address typed, and says when it was last used", async ({
  cast,
}) => {
  const { rep, secretary } = cast.people
  const [mine, theirs] = [await phoneOf(rep), await phoneOf(secretary)]
  expect(await signInWith(mine.phone.use(1, { challenge: await challengeToUse() }))).toBe(rep.email)
  expect(await signInWith(theirs.phone.use(1, { challenge: await challengeToUse() }))).toBe(secretary.email)
  const used = await counted(mine.passkeyId)
  expect(used).toMatchObject({ counter: 1 })
  expect(used?.lastUsedAt).toBeInstanceOf(Date)
})

test("the session it opens is written down as a passkey’s", async ({ cast }) => {
  const { rep } = cast.people
  const adapter = adapterFor({ device: "iPhone, Safari", proof: { email: rep.email, how: "passkey" } })
  const session = { sessionToken: cast.run, userId: rep.id, expires: expiryFrom(new Date()) }
  await adapter.createSession?.(session)
  const acts = await owner.select().from(audit).where(eq(audit.accountId, rep.id))
  expect(acts).toMatchObject([{ act: "session.sign_in", detail: { how: "passkey" } }])
})

test("an answer signs in once, however many send it at the same moment", async ({ cast }) => {
  const { phone } = await phoneOf(cast.people.rep)
  const used = phone.use(0, { challenge: await challengeToUse() })
  const sent = await Promise.allSettled(Array.from({ length: 5 }, () => signInWith(used)))
  expect(sent.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
  await expect(signInWith(used)).rejects.toThrow("used already")
})

test("refused: a challenge that was not for signing in, was made up, or is five minutes old", async ({
  cast,
}) => {
  const { rep } = cast.people
  const { phone } = await phoneOf(rep)
  const challenges = [
    await challengeToMake(rep),
    Buffer.alloc(56, 1).toString("base64url"),
    "",
    await challengeToUse(later(-5)),
  ]
  for (const challenge of challenges)
    await expect(signInWith(phone.use(1, { challenge }))).rejects.toThrow("too long")
  const good = await challengeToUse(later(-4.9))
  expect(await signInWith(phone.use(1, { challenge: good }))).toBe(rep.email)
})

test("refused: answered on another site, for another site, or without proving who holds the phone", async ({
  cast,
}) => {
  const { phone } = await phoneOf(cast.people.rep)
  const challenge = await challengeToUse()
  const situations = [
    { challenge, origin: "https://turnout.example" },
    { challenge, rpId: "turnout.example" },
    { challenge, isVerified: false },
  ]
  for (const situation of situations)
    await expect(signInWith(phone.use(1, situation))).rejects.toThrow(opensNothing)
})

test("refused: another phone’s signature, and a passkey that names another account", async ({ cast }) => {
  const { rep, outsider } = cast.people
  const [mine, theirs] = [await phoneOf(rep), await phoneOf(outsider)]
  const challenge = await challengeToUse()
  const { id } = JSON.parse(mine.phone.use(1, { challenge }))
  const forged = JSON.stringify({
    ...JSON.parse(theirs.phone.use(1, { challenge }, Buffer.from(rep.id).toString("base64url"))),
    id,
    rawId: id,
  })
  await expect(signInWith(forged)).rejects.toThrow(opensNothing)
  const misnamed = mine.phone.use(1, { challenge }, Buffer.from(outsider.id).toString("base64url"))
  await expect(signInWith(misnamed)).rejects.toThrow(opensNothing)
})

test("refused: a count that stands still or goes back, as a copied key’s does", async ({ cast }) => {
  const { phone, passkeyId } = await phoneOf(cast.people.rep)
  await signInWith(phone.use(7, { challenge: await challengeToUse() }))
  for (const counter of [7, 6, 0])
    await expect(signInWith(phone.use(counter, { challenge: await challengeToUse() }))).rejects.toThrow(
      opensNothing,
    )
  expect(await counted(passkeyId)).toMatchObject({ counter: 7 })
})

test("refused alike: a passkey nobody kept, a removed one, and an ended account’s", async ({ cast, as }) => {
  const { rep, secondRep } = cast.people
  const stranger = authenticator()
  stranger.make(rep, { challenge: "" })
  const removed = await phoneOf(rep)
  await as(rep, (tx, actor) => removePasskey(tx, actor, removed))
  const ended = await phoneOf(secondRep)
  await owner.update(accounts).set({ endedAt: new Date() }).where(eq(accounts.id, secondRep.id))
  for (const phone of [stranger, removed.phone, ended.phone])
    await expect(signInWith(phone.use(1, { challenge: await challengeToUse() }))).rejects.toThrow(
      opensNothing,
    )
})

test("a secretary who ends an account ends its passkeys with it, and restoring brings none back", async ({
  cast,
  as,
}) => {
  const { rep, secretary } = cast.people
  const { phone, passkeyId } = await phoneOf(rep)
  const accountId = rep.id
  await as(secretary, (tx, actor) => endAccount(tx, actor, { accountId }, new Date()))
  expect(await counted(passkeyId)).toBeUndefined()
  await as(secretary, (tx, actor) => restoreAccount(tx, actor, { accountId }))
  await expect(signInWith(phone.use(1, { challenge: await challengeToUse() }))).rejects.toThrow(opensNothing)
})
