import { randomUUID } from "node:crypto"
import type { Page } from "@playwright/test"
import type { Answer } from "@/lib/contacts/answer"
import { logContact } from "@/lib/contacts/log-contact"
import type { Cast } from "@/tests/support/cast"
import { expect, openOnPhone, test } from "@/tests/support/offline"
import { test as withoutWorker } from "@/tests/support/sign-in"

type As = Parameters<Parameters<typeof test>[2]>[0]["as"]

/** A colleague’s answer, through the same door as the app’s own. */
function logged({ ballot, people }: Cast, as: As, member: { id: string }, answer: Answer) {
  const about = {
    entryId: randomUUID(),
    ballotId: ballot.id,
    memberId: member.id,
    next: "",
    within: "",
  } as const
  return as(people.organiser, (tx, actor) =>
    logContact(tx, actor, { ...about, way: "phone", answer }, new Date()),
  )
}

const row = (page: Page, name: string) => page.locator(".group .person", { hasText: name })
const tops = async (page: Page) =>
  page.locator(".group .person").evaluateAll((rows) => rows.map((each) => each.getBoundingClientRect().top))

/** The page’s stream is open: what happens from now on is told. */
const listening = (page: Page) =>
  page.waitForResponse((answer) => answer.url().includes("/api/live"), { timeout: 15_000 })

async function expectStruckOut(page: Page, before: number[]) {
  await expect(row(page, "Bethan")).toHaveClass(/gone/, { timeout: 2000 })
  await expect(row(page, "Bethan")).toContainText("Posted. Off the list.")
  await expect(row(page, "Bethan").locator(".call")).toHaveCount(0)
  await expect(row(page, "Bethan").locator("a[href]")).toHaveCount(0)
  expect(await tops(page)).toEqual(before)
  await expect(page.getByText("1 says posted")).toBeVisible()
}

test("a colleague’s “posted” strikes a member out on an open list at once, and nothing moves", async ({
  page,
  cast,
  network,
  as,
  signIn,
}) => {
  await signIn(page, cast.people.rep)
  await openOnPhone(page, network)
  await page.goto(`${network.address}/members`)
  await page.waitForTimeout(500)
  const before = await tops(page)
  await logged(cast, as, cast.members.bethan, "posted")
  await expectStruckOut(page, before)
})

test("a list that was out of reach of the network is brought up to date when there is signal again", async ({
  page,
  cast,
  network,
  as,
  signIn,
}) => {
  await signIn(page, cast.people.rep)
  await openOnPhone(page, network)
  network.down()
  await page.goto(`${network.address}/members`)
  const before = await tops(page)
  await logged(cast, as, cast.members.bethan, "posted")
  network.up()
  await page.evaluate(() => window.dispatchEvent(new Event("online")))
  await expectStruckOut(page, before)
})

test("a member’s open page shows what a colleague logged", async ({ page, cast, network, as, signIn }) => {
  await signIn(page, cast.people.rep)
  await openOnPhone(page, network)
  await page.goto(`${network.address}/members/${cast.members.bethan.id}`)
  await expect(page.locator(".state")).toHaveText(/Not asked yet/)
  await page.waitForTimeout(500)
  await logged(cast, as, cast.members.bethan, "posted")
  await expect(page.locator(".state")).toHaveText(/Posted/, { timeout: 2000 })
})

withoutWorker.describe("a list the server drew, with no worker on the phone", () => {
  withoutWorker.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

  withoutWorker("a secretary’s list is struck out on too", async ({ page, cast, as, signIn }) => {
    await signIn(page, cast.people.secretary)
    const isListening = listening(page)
    await page.goto(`/members?workplace=${cast.office.id}`)
    await isListening
    await page.waitForTimeout(300)
    const before = await tops(page)
    await logged(cast, as, cast.members.bethan, "posted")
    await expectStruckOut(page, before)
  })
})
