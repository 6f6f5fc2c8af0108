import { randomUUID } from "node:crypto"
import { eq } from "drizzle-orm"
import { withSignIn } from "@/db"
import { accounts, signInCodes, signInRequests } from "@/db/schema"
import { AskForCode, askForCode } from "@/lib/auth/ask-for-code"
import { expect, owner, test } from "@/tests/support/cast"

// The present: asks elsewhere forget what is a day old by their own clock.
const now = new Date()
const limits = { perAddress: 5, perNetwork: 30 }
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

const ask = (email: string, network: string = randomUUID(), at = now) =>
  withSignIn((tx) => askForCode(tx, { email, network }, limits, at))

const codesFor = (email: string) => owner.select().from(signInCodes).where(eq(signInCodes.email, email))

test("an invited address is mailed a code, kept only as a hash", async ({ cast }) => {
  const made = await ask(cast.people.rep.email)
  expect(made).toMatchObject({ email: cast.people.rep.email, name: "Carys Hopkins" })
  const [kept] = await codesFor(cast.people.rep.email)
  expect(kept).toMatchObject({ tries: 0, usedAt: null, expiresAt: later(10) })
  expect(JSON.stringify(kept)).not.toContain(made?.code)
})

test("capitals and spaces in an address make no difference", async ({ cast }) => {
  const { email } = AskForCode.parse({ email: `  ${cast.people.rep.email.toUpperCase()} ` })
  expect(await ask(email)).toBeDefined()
})

test("an unknown address is mailed nothing, and leaves the same rows", async ({ cast }) => {
  const stranger = `stranger.${cast.run}@example.org`
  expect(await ask(stranger)).toBeUndefined()
  expect(await codesFor(stranger)).toHaveLength(1)
})

test("an ended account is mailed nothing, and leaves the same rows", async ({ cast }) => {
  const { id, email } = cast.people.rep
  await owner.update(accounts).set({ endedAt: now }).where(eq(accounts.id, id))
  expect(await ask(email)).toBeUndefined()
  expect(await codesFor(email)).toHaveLength(1)
})

test("a sixth code within the hour is not sent, and the fifth goes on working", async ({ cast }) => {
  const { email } = cast.people.rep
  for (let asked = 0; asked < 5; asked++) expect(await ask(email, undefined, later(asked))).toBeDefined()
  const [fifth] = await codesFor(email)
  expect(await ask(email, undefined, later(6))).toBeUndefined()
  expect(await codesFor(email)).toEqual([fifth])
  expect(await ask(email, undefined, later(61))).toBeDefined()
})

test("asking at the same moment gets nobody past the limit", async ({ cast }) => {
  const asked = await Promise.all(Array.from({ length: 12 }, () => ask(cast.people.rep.email)))
  expect(asked.filter(Boolean)).toHaveLength(5)
})

test("one network is limited whatever addresses it asks for, and no other network with it", async ({
  cast,
}) => {
  const network = randomUUID()
  for (let asked = 0; asked < 30; asked++) await ask(`${asked}.${cast.run}@example.org`, network)
  expect(await ask(cast.people.rep.email, network)).toBeUndefined()
  expect(await ask(cast.people.rep.email)).toBeDefined()
  expect(await ask(cast.people.secondRep.email, network, later(61))).toBeDefined()
})

test("who asked from where is forgotten after a day", async ({ cast }) => {
  const { email } = cast.people.rep
  await ask(email, undefined, later(-25 * 60))
  await expect
    .poll(async () => {
      await ask(`${randomUUID()}@example.org`)
      return owner.select().from(signInRequests).where(eq(signInRequests.email, email))
    })
    .toEqual([])
})
