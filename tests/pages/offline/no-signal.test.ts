import { expect, landed, openOnPhone, stored, test } from "@/tests/support/offline"

test("with no signal: the list, a member, a search, the same two taps, undo, and what waits in view", async ({
  page,
  cast,
  network,
  signIn,
}) => {
  await signIn(page, cast.people.rep)
  await openOnPhone(page, network)
  network.down()

  await page.goto(`${network.address}/members`)
  await expect(page.getByText("of 2 asked")).toBeVisible()
  await page.getByRole("searchbox").fill("beth")
  await page.getByRole("searchbox").press("Enter")
  await expect(page.locator(".person")).toHaveCount(1)
  await page
    .getByRole("link", { name: /Bethan Rowlands/ })
    .first()
    .tap()
  await expect(page.getByRole("heading", { level: 1, name: "Bethan Rowlands" })).toBeVisible()
  await expect(page.getByRole("link", { name: /Call 07700 900123/ })).toBeVisible()
  await page.getByRole("button", { name: "Posted" }).tap()

  await expect(page.getByRole("heading", { level: 1, name: "Tom Ashworth" })).toBeVisible()
  await expect(page.getByRole("button", { name: "Undo" })).toBeVisible()
  await expect(page.getByRole("link", { name: "1 not sent yet" })).toBeVisible()
  await page.getByRole("button", { name: "Not arrived" }).tap()
  await expect(page.getByRole("link", { name: "2 not sent yet" })).toBeVisible()
  await page.getByRole("button", { name: "Undo" }).tap()
  await expect(page.getByText("Taken back. What was known before counts again.")).toBeVisible()
  await page.goto(`${network.address}/members`)
  await expect(page.getByText("of 2 asked")).toBeVisible()
  await expect(page.locator(".group").getByText("Bethan")).toHaveCount(0)
  expect((await landed(cast, cast.members.bethan)).pledges).toEqual([])

  await page.getByRole("button", { name: "Send now" }).tap()
  await expect(page.getByText("No signal just now.")).toBeVisible()
  await expect(page.getByText("Bethan Rowlands, posted")).toBeVisible()

  network.up()
  await expect.poll(async () => (await landed(cast, cast.members.bethan)).pledges.length).toBe(1)
  await expect(page.getByRole("link", { name: "not sent yet" })).toHaveCount(0)
  const tom = await landed(cast, cast.members.tom)
  expect(tom.pledges.map(({ pledge }) => pledge)).toEqual(["not_arrived"])
  await expect.poll(() => stored(page, "outbox")).toEqual([])
})
