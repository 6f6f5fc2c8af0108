import type { Page } from "@playwright/test"
import type { BadNetwork } from "@/tests/support/bad-network"
import { expect, landed, openOnPhone, stored, test } from "@/tests/support/offline"
import { logOn } from "@/tests/support/phone"
import { expectWiped } from "@/tests/support/wiped"

const sending = (path: string) => path === "/api/outbox"

/** One entry that cannot be sent, and the page from which one signs out. */
async function leaveWithOne(page: Page, network: BadNetwork, member: { id: string }) {
  network.decide((path) => (sending(path) ? "lost" : "through"))
  await logOn(page, network, member, "Posted")
  await page.goto(`${network.address}/you`)
  await page.getByRole("button", { name: "Sign out on this device" }).tap()
  await expect(page.getByRole("heading", { name: "1 not sent yet" })).toBeVisible()
}

test("a sign-out asks what becomes of what is not sent: stay, or send it first", async ({
  page,
  cast,
  network,
  signIn,
}) => {
  const { bethan, tom } = cast.members
  await signIn(page, cast.people.rep)
  await openOnPhone(page, network)
  await leaveWithOne(page, network, bethan)
  await page.getByRole("link", { name: "Stay signed in" }).tap()
  await expect(page.getByRole("heading", { name: cast.people.rep.name })).toBeVisible()
  await page.getByRole("button", { name: "Sign out on this device" }).tap()
  await page.getByRole("button", { name: "Send it, then sign out" }).tap()
  await expect(page.getByText("There is no signal just now.")).toBeVisible()
  expect(await stored(page, "outbox")).toHaveLength(1)

  network.decide(() => "through")
  const other = await page.context().newPage()
  await other.goto(`${network.address}/members`)
  network.decide((path) => (sending(path) ? "lost" : "through"))
  await logOn(other, network, tom, "Not arrived")
  await other.goto(`${network.address}/members`)
  network.decide(() => "through")
  await page.getByRole("button", { name: "then sign out" }).tap()
  await page.waitForURL("**/sign-in")
  expect((await landed(cast, bethan)).pledges).toHaveLength(1)
  expect((await landed(cast, tom)).pledges).toHaveLength(1)
  expect(await stored(page, "outbox")).toEqual([])
  await expectWiped(page, Object.values(cast.members))
  await other.waitForURL("**/sign-in")
})

test("kept at a sign-out: no name stays with it, and it goes once the same person signs in", async ({
  page,
  cast,
  network,
  signIn,
}) => {
  const { bethan } = cast.members
  await signIn(page, cast.people.rep)
  await openOnPhone(page, network)
  await leaveWithOne(page, network, bethan)
  await page.getByRole("button", { name: "keep it here until I sign in again" }).tap()
  await page.waitForURL("**/sign-in")
  expect(await stored(page, "outbox")).toMatchObject([{ memberId: bethan.id, state: "waiting" }])
  await expectWiped(page, Object.values(cast.members))
  expect((await landed(cast, bethan)).attempts).toEqual([])
  await page.goto(`${network.address}/members/unsent`)
  await expect(page.getByRole("heading", { name: "1 not sent yet" })).toBeVisible()

  network.decide(() => "through")
  await signIn(page, cast.people.rep)
  await openOnPhone(page, network)
  await expect.poll(async () => (await landed(cast, bethan)).attempts.length, { timeout: 4000 }).toBe(1)
})

test("thrown away at a sign-out only when asked to be", async ({ page, cast, network, signIn }) => {
  const { bethan } = cast.members
  await signIn(page, cast.people.rep)
  await openOnPhone(page, network)
  await leaveWithOne(page, network, bethan)
  await page.getByRole("button", { name: "Sign out, and throw it away" }).tap()
  await page.waitForURL("**/sign-in")
  expect(await stored(page, "outbox")).toEqual([])
  network.decide(() => "through")
  await signIn(page, cast.people.rep)
  await openOnPhone(page, network)
  await page.goto(`${network.address}/members`)
  expect((await landed(cast, bethan)).attempts).toEqual([])
})

test("a sign-out with no signal at all: asked too, the list goes, and the rest once there is signal", async ({
  page,
  cast,
  network,
  signIn,
}) => {
  const { bethan } = cast.members
  await signIn(page, cast.people.rep)
  await openOnPhone(page, network)
  await leaveWithOne(page, network, bethan)
  network.down()
  await page.getByRole("button", { name: "Send it, then sign out" }).tap()
  await expect(page.getByText("There is no signal just now.")).toBeVisible()
  await page.getByRole("button", { name: "keep it here until I sign in again" }).tap()
  await expect(page.getByRole("heading", { name: "Nearly signed out" })).toBeVisible()
  await expectWiped(page, Object.values(cast.members))
  await page.goto(`${network.address}/members`)
  await expect(page.getByRole("heading", { name: "No signal" })).toBeVisible()

  network.up()
  await page.goto(`${network.address}/you`)
  await page.getByRole("button", { name: "Sign out on this device" }).tap()
  const keep = page.getByRole("button", { name: "keep it here until I sign in again" })
  await expect(keep.or(page.getByRole("heading", { name: "Sign in" }))).toBeVisible()
  if (await keep.isVisible()) await keep.tap()
  await page.waitForURL("**/sign-in")
  expect(await stored(page, "outbox")).toHaveLength(1)
  await expectWiped(page, Object.values(cast.members))
})

test("a list on its way when somebody signs out is not kept when it comes", async ({
  page,
  cast,
  network,
  signIn,
}) => {
  await signIn(page, cast.people.rep)
  await openOnPhone(page, network)
  await page.goto(`${network.address}/you`)
  const held = network.hold("/api/pocket")
  await page.evaluate(() => navigator.serviceWorker.controller?.postMessage("hear"))
  await held
  await page.getByRole("button", { name: "Sign out on this device" }).tap()
  await page.waitForURL("**/sign-in")
  network.release()
  await page.goto(`${network.address}/sign-in`)
  await expectWiped(page, [])
  expect(await stored(page, "owner")).not.toContain(cast.people.rep.id)
})
