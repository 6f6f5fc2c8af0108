import { actsOf } from "@/tests/support/acts"
import { expect, landed, openOnPhone, stored, test } from "@/tests/support/offline"
import { logOn, queue, tryNow, waiting } from "@/tests/support/phone"

test("two tabs log and send at once, and each entry lands once", async ({ page, cast, network, signIn }) => {
  const { bethan, tom } = cast.members
  await signIn(page, cast.people.rep)
  await openOnPhone(page, network)
  const other = await page.context().newPage()
  await openOnPhone(other, network)
  const start = Date.now() - 120_000
  const entries = Array.from({ length: 120 }, (_, nth) =>
    waiting(cast, bethan, "no_answer", { madeAt: new Date(start + nth * 1000) }),
  )
  await queue(page, entries)
  // What is asked of a tab while it leaves for another page would be lost with it.
  await Promise.all([tryNow(page), tryNow(other)])
  await Promise.all([logOn(page, network, bethan, "Not arrived"), logOn(other, network, tom, "Will post")])
  await Promise.all([
    tryNow(page).then(() => logOn(page, network, tom, "Posted")),
    logOn(other, network, bethan, "Undecided"),
  ])
  await page.goto(`${network.address}/members`)
  await expect.poll(() => stored(page, "outbox")).toEqual([])
  const ofBethan = await landed(cast, bethan)
  expect(ofBethan.attempts.slice(0, 120).map(({ id }) => id)).toEqual(entries.map(({ id }) => id))
  expect(ofBethan.pledges.map(({ pledge }) => pledge)).toEqual(["not_arrived", "undecided"])
  const ofTom = await landed(cast, tom)
  expect(ofTom.pledges.map(({ pledge }) => pledge)).toEqual(["will_post", "posted"])
  expect(await actsOf(cast.people.rep, "contact.log")).toHaveLength(124)
})

test("a tab killed after logging, and one killed while sending", async ({ page, cast, network, signIn }) => {
  const { bethan, tom } = cast.members
  await signIn(page, cast.people.rep)
  await openOnPhone(page, network)
  network.down()
  await logOn(page, network, bethan, "Posted")
  await page.close()

  network.up()
  network.decide((path) => (path === "/api/outbox" ? "answer lost" : "through"))
  const second = await page.context().newPage()
  await second.goto(`${network.address}/members`)
  await expect.poll(async () => (await landed(cast, bethan)).pledges.length).toBe(1)
  await logOn(second, network, tom, "Not arrived")
  await second.close()

  network.decide(() => "through")
  const third = await page.context().newPage()
  await third.goto(`${network.address}/members`)
  await expect.poll(() => stored(third, "outbox")).toEqual([])
  for (const member of [bethan, tom]) expect((await landed(cast, member)).attempts).toHaveLength(1)
  expect(await actsOf(cast.people.rep, "contact.log")).toHaveLength(2)
})
