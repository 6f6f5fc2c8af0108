import { expect, landed, openOnPhone, stored, test } from "@/tests/support/offline"

test("after a meeting in a basement: several ticked, one answer, and each lands once", async ({
  page,
  cast,
  network,
  signIn,
}) => {
  await signIn(page, cast.people.rep)
  await openOnPhone(page, network)
  network.down()
  await page.goto(`${network.address}/members/several`)
  await page.getByRole("button", { name: "Will post" }).tap()
  await expect(page.getByText("Tick the members you saw.")).toBeVisible()
  await page.getByRole("checkbox", { name: /Bethan/ }).check()
  await page.getByRole("checkbox", { name: /Tom/ }).check()
  await page.getByRole("button", { name: "Will post" }).tap()
  await expect(page.getByText("Logged for 2 members.")).toBeVisible()
  await expect(page.getByRole("link", { name: "2 not sent yet" })).toBeVisible()
  network.up()
  for (const member of [cast.members.bethan, cast.members.tom])
    await expect
      .poll(async () => (await landed(cast, member)).pledges.map(({ pledge }) => pledge))
      .toEqual(["will_post"])
  await page.goto(`${network.address}/members`)
  await expect(page.getByRole("heading", { name: "Said they will post 2" })).toBeVisible()
  await expect.poll(() => stored(page, "outbox")).toEqual([])
})
