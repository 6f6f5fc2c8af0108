import type { Page } from "@playwright/test"
import { eq } from "drizzle-orm"
import { ballots } from "@/db/schema"
import { owner } from "@/tests/support/cast"
import { pledged } from "@/tests/support/happened"
import { expect, landed, openOnPhone, test } from "@/tests/support/offline"

const says = (page: Page) => page.locator("main").innerText()
const ofPost = /paper|\bpost|envelope|first class/i

test("in a ballot by link nothing a rep reads speaks of papers or post, with signal or without", async ({
  page,
  cast,
  network,
  signIn,
}) => {
  const { bethan, tom } = cast.members
  await owner.update(ballots).set({ method: "electronic" }).where(eq(ballots.id, cast.ballot.id))
  await pledged(cast.ballot, tom, "not_arrived", { by: cast.people.rep })
  await signIn(page, cast.people.rep)
  await openOnPhone(page, network)
  for (const hasSignal of [true, false]) {
    if (!hasSignal) network.down()
    await page.goto(`${network.address}/members`)
    await expect(page.getByRole("heading", { name: "No link yet 1" })).toBeVisible()
    await expect(page.getByText("Voting is open.")).toBeVisible()
    expect(await says(page)).not.toMatch(ofPost)
    await page.goto(`${network.address}/members/${bethan.id}`)
    await expect(page.getByText("Has the link come? Have they voted?")).toBeVisible()
    expect(await says(page)).not.toMatch(ofPost)
    await page.goto(`${network.address}/members/several`)
    expect(await says(page)).not.toMatch(ofPost)
  }
  await page.goto(`${network.address}/members/${bethan.id}`)
  await page.getByRole("button", { name: "Voted", exact: true }).tap()
  await expect(page.getByRole("status").filter({ hasText: "Bethan Rowlands, voted" })).toBeVisible()
  await page.goto(`${network.address}/members/unsent`)
  await expect(page.getByText("Bethan Rowlands, voted")).toBeVisible()
  network.up()
  await expect
    .poll(async () => (await landed(cast, bethan)).pledges.map(({ pledge }) => pledge))
    .toEqual(["posted"])
  await page.goto(`${network.address}/calls`)
  expect(await says(page)).not.toMatch(ofPost)
  await page.getByRole("button", { name: "Next to call" }).tap()
  await expect(page.getByRole("heading", { level: 1, name: "Tom Ashworth" })).toBeVisible()
  await expect(page.getByRole("heading", { name: "Have you voted?" })).toBeVisible()
  expect(await says(page)).not.toMatch(ofPost)
})
