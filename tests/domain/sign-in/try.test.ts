import { randomUUID } from "node:crypto"
import { eq } from "drizzle-orm"
import { withSignIn } from "@/db"
import { accounts } from "@/db/schema"
import { askForCode } from "@/lib/auth/ask-for-code"
import { tryCode } from "@/lib/auth/try-code"
import { expect, owner, test } from "@/tests/support/cast"

// The present: asks elsewhere forget what is a day old by their own clock.
const now = new Date()
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const spent = { isRight: false, tries: 5 }

const ask = (email: string, at = now) =>
  withSignIn((tx) => askForCode(tx, { email, network: randomUUID() }, { perAddress: 5, perNetwork: 30 }, at))

const attempt = (email: string, code = "", at = now) => withSignIn((tx) => tryCode(tx, { email, code }, at))

/** A code that is not the one given. */
const not = (code = "000000") => (code === "123456" ? "654321" : "123456")

test("the right code is right, once", async ({ cast }) => {
  const { email } = cast.people.rep
  const made = await ask(email)
  expect(await attempt(email, made?.code)).toEqual({ isRight: true, tries: 1 })
  expect(await attempt(email, made?.code)).toEqual(spent)
})

test("used twice at the same moment, a code opens one session", async ({ cast }) => {
  const { email } = cast.people.rep
  const made = await ask(email)
  const tried = await Promise.all(Array.from({ length: 5 }, () => attempt(email, made?.code)))
  expect(tried.filter(({ isRight }) => isRight)).toHaveLength(1)
})

test("after five wrong tries the right code is refused too", async ({ cast }) => {
  const { email } = cast.people.rep
  const made = await ask(email)
  for (let tries = 1; tries <= 5; tries++)
    expect(await attempt(email, not(made?.code))).toEqual({ isRight: false, tries })
  expect(await attempt(email, made?.code)).toEqual(spent)
})

test("twelve tries at the same moment are five tries", async ({ cast }) => {
  const { email } = cast.people.rep
  const made = await ask(email)
  const tried = await Promise.all(Array.from({ length: 12 }, () => attempt(email, not(made?.code))))
  expect(tried.map(({ tries }) => tries).sort()).toEqual([1, 2, 3, 4, 5, 5, 5, 5, 5, 5, 5, 5])
  expect(await attempt(email, made?.code)).toEqual(spent)
})

test("a code works for ten minutes", async ({ cast }) => {
  const { rep, secondRep } = cast.people
  const [one, other] = await Promise.all([ask(rep.email), ask(secondRep.email)])
  expect(await attempt(rep.email, one?.code, later(9.9))).toMatchObject({ isRight: true })
  expect(await attempt(secondRep.email, other?.code, later(10))).toEqual(spent)
})

test("a newer code replaces the older, and brings five tries of its own", async ({ cast }) => {
  const { email } = cast.people.rep
  const older = await ask(email)
  for (let tries = 0; tries < 5; tries++) await attempt(email, not(older?.code))
  const newer = await ask(email, later(1))
  if (older?.code !== newer?.code)
    expect(await attempt(email, older?.code, later(1))).toEqual({ isRight: false, tries: 1 })
  expect(await attempt(email, newer?.code, later(1))).toMatchObject({ isRight: true })
})

test("one address’s code does not open another’s account", async ({ cast }) => {
  const [made] = await Promise.all([ask(cast.people.rep.email), ask(cast.people.organiser.email)])
  expect(await attempt(cast.people.organiser.email, made?.code)).toEqual({ isRight: false, tries: 1 })
})

test("an unknown address is answered as an invited one is", async ({ cast }) => {
  const stranger = `stranger.${cast.run}@example.org`
  await ask(stranger)
  for (let tries = 1; tries <= 5; tries++)
    expect(await attempt(stranger, "000000")).toEqual({ isRight: false, tries })
  expect(await attempt(stranger, "000000")).toEqual(spent)
})

test("an address for which nobody asked is answered as one whose code has run out", async ({ cast }) => {
  expect(await attempt(cast.people.rep.email, "000000")).toEqual(spent)
})

test("a code asked for before the account was ended opens nothing", async ({ cast }) => {
  const { id, email } = cast.people.rep
  const made = await ask(email)
  await owner.update(accounts).set({ endedAt: now }).where(eq(accounts.id, id))
  expect(await attempt(email, made?.code)).toEqual({ isRight: false, tries: 1 })
})
