import { expect, openOnPhone, stored, test } from "@/tests/support/offline"
import { tapAnswer } from "@/tests/support/phone"
import { papersOf } from "@/tests/support/replacements"

test("with no signal: a new paper is asked for, shown at once, and asked for once when there is signal", async ({
  page,
  cast,
  network,
  signIn,
}) => {
  const { bethan } = cast.members
  await signIn(page, cast.people.rep)
  await openOnPhone(page, network)
  network.down()
  await page.goto(`${network.address}/members/${bethan.id}`)
  await tapAnswer(page, "Not arrived")
  const offer = page.getByRole("region", { name: "A new paper for Bethan?" })
  await offer.getByLabel("They still live where the union writes to").check()
  await offer.getByRole("button", { name: "Ask for a new paper" }).tap()
  await expect(page.getByRole("status").filter({ hasText: "New paper asked for." })).toBeVisible()
  await expect(page.getByRole("link", { name: "2 not sent yet" })).toBeVisible()
  await page.goto(`${network.address}/members/unsent`)
  await expect(page.getByText("Bethan Rowlands, a new paper")).toBeVisible()
  await page.goto(`${network.address}/members/${bethan.id}`)
  await expect(page.getByText("it goes to the scrutineer in the next batch.")).toBeVisible()
  expect(await papersOf(cast, bethan)).toEqual([])

  network.decide((path) => (path === "/api/outbox" ? "answer lost" : "through"))
  network.up()
  await expect.poll(() => papersOf(cast, bethan)).toHaveLength(1)
  network.decide(() => "through")
  await page.goto(`${network.address}/members`)
  await expect.poll(() => stored(page, "outbox"), { timeout: 20_000 }).toEqual([])
  const [paper, ...more] = await papersOf(cast, bethan)
  expect(more).toEqual([])
  expect(paper).toMatchObject({ confirmedBy: cast.people.rep.id, arrivedAt: null })

  await page.goto(`${network.address}/members/${bethan.id}`)
  await page.getByRole("button", { name: "No longer needed" }).tap()
  await expect(page.getByText("Saved: no new paper is needed.")).toBeVisible()
  await expect(page.getByRole("button", { name: "No longer needed" })).toHaveCount(0)
  await expect.poll(async () => (await papersOf(cast, bethan))[0]?.withdrawnAt).not.toBeNull()
})
