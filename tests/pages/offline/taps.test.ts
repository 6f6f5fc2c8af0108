import { and, eq, gt } from "drizzle-orm"
import { audit, reasonTallies } from "@/db/schema"
import { actsOf } from "@/tests/support/acts"
import { owner } from "@/tests/support/cast"
import { expect, landed, openOnPhone, stored, test } from "@/tests/support/offline"
import { logOn, tapAnswer, tryNow } from "@/tests/support/phone"
import { fillOffice } from "@/tests/support/queue"

for (const isKeptWhole of [false, true])
  test(`going back and giving another answer is a second entry${isKeptWhole ? ", from a page kept whole too" : ""}`, async ({
    page,
    cast,
    network,
    signIn,
  }) => {
    const { bethan } = cast.members
    await signIn(page, cast.people.rep)
    await openOnPhone(page, network)
    await page.goto(`${network.address}/members/${bethan.id}`)
    const id = await page.locator('form[action="/members/log"] [name=entryId]').inputValue()
    await tapAnswer(page, "Will post")
    await expect.poll(async () => (await landed(cast, bethan)).pledges.length).toBe(1)
    // Once the list is heard anew the phone knows nothing more of the first entry.
    await page.evaluate(() => navigator.serviceWorker.controller?.postMessage("hear"))
    await expect.poll(() => stored(page, "outbox")).toEqual([])
    await page.goBack()
    if (isKeptWhole)
      await page.evaluate((was) => {
        for (const field of document.querySelectorAll<HTMLInputElement>("[name=entryId]")) field.value = was
        window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }))
      }, id)
    await tapAnswer(page, "Posted")
    await expect.poll(async () => (await landed(cast, bethan)).pledges.length).toBe(2)
    expect((await landed(cast, bethan)).pledges.map(({ pledge }) => pledge)).toEqual(["will_post", "posted"])
  })

test("a double tap is one entry, and another answer under the same id while it waits is a second", async ({
  page,
  cast,
  network,
  signIn,
}) => {
  const { bethan, tom } = cast.members
  await signIn(page, cast.people.rep)
  await openOnPhone(page, network)
  network.down()
  await page.goto(`${network.address}/members/${bethan.id}`)
  await page.getByRole("button", { name: "Posted", exact: true }).evaluate((button) => {
    for (const _tap of [1, 2])
      button.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }))
  })
  await page.waitForURL(/saved=/)
  await page.goto(`${network.address}/members/${tom.id}`)
  // Each in a tab of its own, so that the page and its id stay.
  const post = async (answer: string) => {
    const opened = page.waitForEvent("popup")
    await page.evaluate((value) => {
      const form = document.querySelector<HTMLFormElement>('form[action="/members/log"]')
      form?.setAttribute("target", "_blank")
      form?.querySelector<HTMLButtonElement>(`button[value="${value}"]`)?.click()
    }, answer)
    await opened
  }
  await post("will_post")
  await expect.poll(() => stored(page, "outbox")).toHaveLength(2)
  await post("posted")
  await expect.poll(() => stored(page, "outbox")).toHaveLength(3)
  network.up()
  await tryNow(page)
  await expect.poll(async () => (await landed(cast, tom)).pledges.length).toBe(2)
  expect((await landed(cast, bethan)).attempts).toHaveLength(1)
  expect((await landed(cast, tom)).pledges.map(({ pledge }) => pledge)).toEqual(["will_post", "posted"])
})

test("fifty members in a row with no signal", async ({ page, cast, network, signIn }) => {
  await fillOffice(cast, 48)
  await signIn(page, cast.people.rep)
  await openOnPhone(page, network)
  network.down()
  await page.goto(`${network.address}/members`)
  await page.locator(".person a").first().tap()
  for (let nth = 1; nth <= 50; nth++) {
    await tapAnswer(page, nth === 50 ? "Posted" : "Not arrived")
    await expect(page.getByRole("link", { name: `${nth} not sent yet` })).toBeVisible()
  }
  network.up()
  await tryNow(page)
  await expect(page.getByRole("link", { name: "not sent yet" })).toHaveCount(0)
  expect(await actsOf(cast.people.rep, "contact.log")).toHaveLength(50)
})

test("a reason told with no signal is counted once, and its entry names nobody", async ({
  page,
  cast,
  network,
  signIn,
}) => {
  const { bethan } = cast.members
  await signIn(page, cast.people.rep)
  await openOnPhone(page, network)
  network.down()
  await logOn(page, network, bethan, "Won’t vote")
  await page.getByRole("button", { name: "Too busy" }).tap()
  await expect(page.locator(".after-saving")).toContainText("Added to the tally of reasons.")
  const [, told] = await stored(page, "outbox")
  expect(told).toMatchObject({
    does: { verb: "countReason" },
    memberId: null,
    said: "A reason for the tally",
  })
  expect(JSON.stringify(told)).not.toMatch(new RegExp(`${bethan.id}|Bethan|Rowlands`))
  let asked = 0
  network.decide((path) => (path === "/api/outbox" && asked++ === 0 ? "answer lost" : "through"))
  network.up()
  await tryNow(page)
  const counted = () =>
    owner
      .select()
      .from(reasonTallies)
      .where(and(eq(reasonTallies.ballotId, cast.ballot.id), gt(reasonTallies.members, 0)))
  await expect.poll(counted).toMatchObject([{ reason: "too_busy", members: 1 }])
  await tryNow(page)
  await expect(page.getByRole("link", { name: "not sent yet" })).toHaveCount(0)
  expect(asked).toBeGreaterThan(1)
  expect(await counted()).toMatchObject([{ reason: "too_busy", members: 1 }])
  const acts = await owner.select().from(audit).where(eq(audit.accountId, cast.people.rep.id))
  expect(JSON.stringify(acts)).not.toContain("too_busy")
})
