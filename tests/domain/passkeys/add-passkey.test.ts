import { eq } from "drizzle-orm"
import { withReach } from "@/db"
import { passkeys } from "@/db/schema"
import { mayUse } from "@/lib/access"
import { optionsToMake } from "@/lib/passkeys/options-to-make"
import { Refusal } from "@/lib/refusal"
import { actsAbout } from "@/tests/support/acts"
import { authenticator } from "@/tests/support/authenticator"
import { actorFor, expect, owner, test } from "@/tests/support/cast"
import { challengeToMake, challengeToUse, phoneOf, savePasskey } from "@/tests/support/passkeys"

const later = (minutes: number) => new Date(Date.now() + minutes * 60_000)

const keptFor = (account: { id: string }) =>
  owner.select().from(passkeys).where(eq(passkeys.accountId, account.id))

test("a phone’s passkey is kept for its account, and leaves an audit row", async ({ cast }) => {
  const { rep } = cast.people
  const { passkeyId } = await phoneOf(rep)
  expect(await keptFor(rep)).toMatchObject([
    { id: passkeyId, counter: 0, transports: ["internal"], lastUsedAt: null },
  ])
  expect(await actsAbout(passkeyId, "passkey.add")).toMatchObject([
    { accountId: rep.id, branchId: cast.branch.id },
  ])
})

test("everyone signed in may keep one", () => {
  for (const role of ["rep", "secretary", "organiser"] as const) expect(mayUse(role, "addPasskey")).toBe(true)
})

test("a phone is asked to prove who holds it, to keep the account with the key, and not to make a second", async ({
  cast,
}) => {
  const { rep } = cast.people
  await phoneOf(rep)
  await phoneOf(cast.people.secretary)
  const actor = await actorFor(rep)
  const options = await withReach(actor, (tx) => optionsToMake(tx, actor, new Date()))
  expect(options).toMatchObject({
    rp: { id: "localhost" },
    user: { name: rep.email },
    attestation: "none",
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  })
  expect(options.excludeCredentials).toHaveLength(1)
})

test("sent twice, it is kept once", async ({ cast }) => {
  const { rep } = cast.people
  const made = authenticator().make(rep, { challenge: await challengeToMake(rep) })
  const sent = await Promise.allSettled([savePasskey(rep, made), savePasskey(rep, made)])
  expect(sent.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
  await expect(savePasskey(rep, made)).rejects.toThrow("used already")
  expect(await keptFor(rep)).toHaveLength(1)
})

test("removed, it is not brought back by sending the same answer again", async ({ cast }) => {
  const { rep } = cast.people
  const made = authenticator().make(rep, { challenge: await challengeToMake(rep) })
  await savePasskey(rep, made)
  await owner.delete(passkeys).where(eq(passkeys.accountId, rep.id))
  await expect(savePasskey(rep, made)).rejects.toThrow("used already")
  expect(await keptFor(rep)).toEqual([])
})

test("another account’s passkey is not kept twice over", async ({ cast }) => {
  const { rep, outsider } = cast.people
  const { phone } = await phoneOf(rep)
  const stolen = phone.make(outsider, { challenge: await challengeToMake(outsider) })
  await expect(savePasskey(outsider, stolen)).rejects.toThrow("here already")
  expect(await keptFor(outsider)).toEqual([])
})

test("refused: a challenge of another’s, for signing in, made up, or five minutes old", async ({ cast }) => {
  const { rep, outsider } = cast.people
  const challenges = [
    await challengeToMake(outsider),
    await challengeToUse(),
    Buffer.alloc(56, 1).toString("base64url"),
    await challengeToMake(rep, later(-5)),
  ]
  for (const challenge of challenges)
    await expect(savePasskey(rep, authenticator().make(rep, { challenge }))).rejects.toThrow("too long")
  expect(await keptFor(rep)).toEqual([])
})

test("refused: made on another site, for another site, or without proving who holds the phone", async ({
  cast,
}) => {
  const { rep } = cast.people
  const challenge = await challengeToMake(rep)
  const situations = [
    { challenge, origin: "https://turnout.example" },
    { challenge, rpId: "turnout.example" },
    { challenge, isVerified: false },
  ]
  for (const situation of situations)
    await expect(savePasskey(rep, authenticator().make(rep, situation))).rejects.toThrow(Refusal)
  expect(await keptFor(rep)).toEqual([])
})
