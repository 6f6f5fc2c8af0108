import type { Page } from "@playwright/test"
import { eq } from "drizzle-orm"
import { z } from "zod"
import { ballots } from "@/db/schema"
import { endAccount } from "@/lib/accounts/end-account"
import { logContact } from "@/lib/contacts/log-contact"
import { owner } from "@/tests/support/cast"
import { attempted } from "@/tests/support/happened"
import { expect, openOnPhone, stored, test } from "@/tests/support/offline"
import { tryNow } from "@/tests/support/phone"
import { expectWiped } from "@/tests/support/wiped"

const KeptLists = z.tuple([
  z.object({
    pocket: z.object({ members: z.array(z.record(z.string(), z.unknown())) }).loose(),
    heardAt: z.date(),
  }),
])
const kept = async (page: Page) => KeptLists.parse(await stored(page, "pocket"))[0].pocket

const hour = 3_600_000
const allowed = [
  "askedNotToBeContactedAt",
  "attempts",
  "dial",
  "email",
  "firstName",
  "followUpAt",
  "id",
  "isSpokenTo",
  "lastAttemptAt",
  "lastName",
  "lastOutcome",
  "phone",
  "phoneChangedAt",
  "pledge",
  "pledgedAt",
  "workplaceId",
]

/** Changes the one row of the phone's list in place. */
function age(page: Page, { heardAgo = 0, closedAgo = 0 }) {
  return page.evaluate(
    async ([heard, closed]) => {
      const db = await new Promise<IDBDatabase>((opened) => {
        const asked = indexedDB.open("turnout")
        asked.onsuccess = () => opened(asked.result)
      })
      await new Promise<void>((done) => {
        const tx = db.transaction("pocket", "readwrite")
        const lists = tx.objectStore("pocket")
        const read = lists.get("pocket")
        read.onsuccess = () => {
          const list = read.result
          if (heard) list.heardAt = new Date(Date.now() - heard)
          if (closed) list.pocket.ballot.closesAt = new Date(Date.now() - closed).toISOString()
          lists.put(list, "pocket")
        }
        tx.oncomplete = () => done()
      })
      db.close()
    },
    [heardAgo, closedAgo] as const,
  )
}

/** Asks for the list when nothing comes through: whatever was on its way before is over then. */
function heardNothing(page: Page) {
  return page.evaluate(
    () =>
      new Promise<void>((over) => {
        navigator.serviceWorker.addEventListener("message", ({ data }) => data.isUnheard && over())
        navigator.serviceWorker.controller?.postMessage("hear")
      }),
  )
}

test("a phone keeps of a member what the list shows and no more, and no number of those who asked to be left alone", async ({
  page,
  cast,
  network,
  as,
  signIn,
}) => {
  const { bethan, tom } = cast.members
  const { ballot, people } = cast
  await attempted(ballot, tom, "asked_not_to_be_contacted", { by: people.secretary })
  const about = {
    entryId: crypto.randomUUID(),
    ballotId: ballot.id,
    memberId: bethan.id,
    next: "",
    within: "",
  } as const
  await as(people.secretary, (tx, actor) =>
    logContact(
      tx,
      actor,
      { ...about, way: "phone", answer: "no_answer", note: "Ring after four." },
      new Date(),
    ),
  )
  await signIn(page, people.rep)
  await openOnPhone(page, network)
  const { members } = await kept(page)
  expect(members.map((member) => Object.keys(member).sort())).toEqual([allowed, allowed])
  expect(members.find(({ id }) => id === tom.id)).toMatchObject({ phone: null, dial: null, email: null })
  const everything = JSON.stringify([await stored(page, "pocket"), await stored(page, "outbox")])
  for (const secret of ["Ring after four", bethan.number, tom.number, people.secretary.name])
    expect(everything).not.toContain(secret)
  await page.goto(`${network.address}/members/${bethan.id}`)
  await page.goto(`${network.address}/you`)
  await page.evaluate(() => localStorage.length + sessionStorage.length).then((n) => expect(n).toBe(0))
  network.down()
  await heardNothing(page)
  await age(page, { heardAgo: 25 * hour })
  await page.goto(`${network.address}/members`)
  await expect(page.getByRole("heading", { name: "No signal" })).toBeVisible()
  await expectWiped(page, [bethan, tom])
})

test("a list too old goes as soon as anything wakes the phone’s worker, and from the page that is open", async ({
  page,
  cast,
  network,
  signIn,
}) => {
  await signIn(page, cast.people.rep)
  await openOnPhone(page, network)
  network.down()
  await page.goto(`${network.address}/members/${cast.members.bethan.id}`)
  await heardNothing(page)
  await age(page, { heardAgo: 25 * hour })
  await tryNow(page)
  await expect(page.getByRole("heading", { name: "No signal" })).toBeVisible()
  await expect(page.getByText(cast.members.bethan.lastName)).toHaveCount(0)
  await expectWiped(page, Object.values(cast.members))
})

test("a list too old goes from every page that shows it, whichever page finds it so", async ({
  page,
  cast,
  network,
  signIn,
}) => {
  const { bethan } = cast.members
  await signIn(page, cast.people.rep)
  await openOnPhone(page, network)
  const other = await page.context().newPage()
  await openOnPhone(other, network)
  network.down()
  await page.goto(`${network.address}/members/${bethan.id}`)
  await heardNothing(page)
  await age(page, { heardAgo: 25 * hour })
  await other.goto(`${network.address}/members`)
  for (const tab of [other, page]) {
    await expect(tab.getByRole("heading", { name: "No signal" })).toBeVisible()
    await expect(tab.getByText(bethan.lastName)).toHaveCount(0)
  }
})

test("a list goes when its ballot closes: with no signal, and when the server says so", async ({
  page,
  cast,
  network,
  signIn,
}) => {
  await signIn(page, cast.people.rep)
  await openOnPhone(page, network)
  network.down()
  await heardNothing(page)
  await age(page, { closedAgo: 1000 })
  await page.goto(`${network.address}/members`)
  await expect(page.getByRole("heading", { name: "No signal" })).toBeVisible()
  await expectWiped(page, Object.values(cast.members))

  network.up()
  await openOnPhone(page, network)
  await owner
    .update(ballots)
    .set({ closesAt: new Date(Date.now() - hour) })
    .where(eq(ballots.id, cast.ballot.id))
  await page.goto(`${network.address}/members`)
  await expectWiped(page, Object.values(cast.members))
  await page.goto(`${network.address}/members`)
  await expect(page.getByText("Nobody needs asking any more.")).toBeVisible()
})

test("a list goes when the account is ended", async ({ page, cast, network, as, signIn }) => {
  const { organiser, rep } = cast.people
  await signIn(page, rep)
  await openOnPhone(page, network)
  await as(organiser, (tx, actor) => endAccount(tx, actor, { accountId: rep.id }, new Date()))
  await page.goto(`${network.address}/members`)
  await page.waitForURL("**/sign-in")
  await expectWiped(page, Object.values(cast.members))
})
