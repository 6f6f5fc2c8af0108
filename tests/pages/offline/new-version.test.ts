import { expect, landed, openOnPhone, stored, test } from "@/tests/support/offline"
import { logOn, tryNow } from "@/tests/support/phone"

test("a new version comes while entries wait: it takes over, and they land once", async ({
  page,
  cast,
  network,
  signIn,
}) => {
  const { bethan, tom } = cast.members
  await signIn(page, cast.people.rep)
  await openOnPhone(page, network)
  const caches = () => page.evaluate(() => window.caches.keys())
  const [build = ""] = (await caches()).map((name) => name.replace("turnout-", ""))
  network.down()
  await logOn(page, network, bethan, "Not arrived")
  await logOn(page, network, tom, "Posted")

  network.up()
  network.decide((path) => (path === "/api/outbox" ? "lost" : "through"))
  network.deploy((worker) => worker.replaceAll(build, "anotherbuild"))
  await page.goto(`${network.address}/members`)
  await expect.poll(caches).toEqual(["turnout-anotherbuild"])
  expect(await stored(page, "outbox")).toHaveLength(2)
  await page.goto(`${network.address}/members`)
  await expect(page.locator("link[rel=stylesheet]")).toHaveAttribute("href", /anotherbuild/)
  await expect(page.getByText("1 says posted")).toBeVisible()

  network.decide(() => "through")
  await tryNow(page)
  await expect.poll(async () => (await landed(cast, tom)).pledges.length).toBe(1)
  expect((await landed(cast, bethan)).pledges.map(({ pledge }) => pledge)).toEqual(["not_arrived"])
  await page.goto(`${network.address}/members`)
  await expect.poll(() => stored(page, "outbox")).toEqual([])
})
