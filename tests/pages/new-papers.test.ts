import { readFile } from "node:fs/promises"
import { actsOf } from "@/tests/support/acts"
import { inspect } from "@/tests/support/inspect"
import { ask, keptAddress, letSeeAddresses, papersOf } from "@/tests/support/replacements"
import { expect, test } from "@/tests/support/sign-in"

test.describe("with scripts off", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })

  test("a rep asks for a new paper after “not arrived”, and follows it", async ({ page, cast, signIn }) => {
    const { bethan } = cast.members
    await signIn(page, cast.people.rep)
    await page.goto(`/members/${bethan.id}`)
    await page.getByRole("button", { name: "Not arrived" }).click()
    const offer = page.getByRole("region", { name: "A new paper for Bethan?" })
    await offer.getByLabel("They still live where the union writes to").check()
    await offer.getByRole("button", { name: "Ask for a new paper" }).click()
    await expect(page.getByRole("status").filter({ hasText: "New paper asked for." })).toBeVisible()
    expect(await papersOf(cast, bethan)).toMatchObject([{ accountId: cast.people.rep.id }])
    await page.goto("/members")
    await expect(page.locator(`[data-member="${bethan.id}"]`)).toContainText("New paper asked for today")
    await page.goto(`/members/${bethan.id}`)
    await expect(page.getByText("it goes to the scrutineer in the next batch.")).toBeVisible()
    await page.getByRole("button", { name: "It has come" }).click()
    await expect(page.getByText("Saved: the new paper has come.")).toBeVisible()
    await expect(page.getByRole("button", { name: "Ask for a new paper" })).toHaveCount(0)
  })

  test("whoever will post may have lost theirs; the tap that asks can be taken back", async ({
    page,
    cast,
    signIn,
  }) => {
    const { tom } = cast.members
    await signIn(page, cast.people.secretary)
    await page.goto(`/members/${tom.id}`)
    await page.getByRole("button", { name: "Will post" }).click()
    await page.goto(`/members/${tom.id}`)
    await page.getByText("Lost it?").click()
    await page.getByRole("button", { name: "Ask for a new paper" }).click()
    await expect(page.getByText("the address is still to be confirmed.")).toBeVisible()
    await page.getByRole("button", { name: "They still live where the union writes to" }).click()
    await expect(page.getByText("Address confirmed.")).toBeVisible()
    await page.getByRole("button", { name: "No longer needed" }).click()
    await expect(page.getByText("Saved: no new paper is needed.")).toBeVisible()
    await expect(page.getByText("New paper asked for on")).toHaveCount(0)
  })
})

test("a member’s page fits, reads and can be tapped, asked or not", async ({ page, cast, signIn }) => {
  const { bethan, tom } = cast.members
  await signIn(page, cast.people.rep)
  await page.goto(`/members/${tom.id}`)
  await page.getByRole("button", { name: "Not arrived" }).click()
  await expect(page.getByRole("button", { name: "Ask for a new paper" })).toBeVisible()
  await inspect(page)
  await ask(cast, bethan)
  await page.goto(`/members/${bethan.id}`)
  await inspect(page)
})

test("a secretary confirms what the member says, by way of Progress", async ({ page, cast, signIn }) => {
  for (const member of [cast.members.bethan, cast.members.tom]) await ask(cast, member)
  await signIn(page, cast.people.secretary)
  await page.goto("/progress")
  await page.getByRole("link", { name: "2 new papers to confirm" }).click()
  await expect(page.getByRole("link", { name: "To confirm 2" })).toBeVisible()
  await inspect(page)
  await page.getByRole("link", { name: "Bethan Rowlands" }).click()
  await expect(page.getByLabel("The other address")).toHaveCount(0)
  await inspect(page)
  await page.getByRole("button", { name: "They say the union’s address is right" }).click()
  await expect(page.getByRole("link", { name: "Ready to send 1" })).toBeVisible()
})

test("given the right by an organiser, a secretary types another address", async ({ page, cast, signIn }) => {
  const { secretary, organiser } = cast.people
  const moved = await ask(cast, cast.members.tom)
  await signIn(page, organiser)
  await page.goto(`/people/${secretary.id}`)
  await page.getByRole("button", { name: "Give the right to addresses" }).click()
  await expect(page.getByText("Nia Beddoes may see and type the addresses")).toBeVisible()
  await signIn(page, secretary)
  await page.goto(`/replacements/${moved}`)
  await page.getByLabel("Another address").check()
  await page.getByLabel("The other address").fill("Mold")
  await page.getByRole("button", { name: "Confirm the address" }).click()
  await expect(page.getByText("Give the whole address, with the postcode")).toBeVisible()
  await inspect(page)
  await page.getByLabel("The other address").fill("2 High Street\nMold\nCH7 1AA")
  await page.getByRole("button", { name: "Confirm the address" }).click()
  await expect(page.getByRole("link", { name: "Ready to send 1" })).toBeVisible()
  expect(await keptAddress(moved)).toBe("2 High Street, Mold, CH7 1AA")
  await page.goto(`/replacements/${moved}`)
  await expect(page.getByLabel("The other address")).toHaveValue("2 High Street, Mold, CH7 1AA")
})

test("a caller is offered it too, and stays with the next to call", async ({ page, cast, signIn }) => {
  await signIn(page, cast.people.secretary)
  await page.goto("/calls")
  await page.getByRole("button", { name: "Next to call" }).click()
  await expect(page.getByRole("heading", { name: "What to say" })).toBeVisible()
  const name = (await page.getByRole("heading", { level: 1 }).textContent()) ?? ""
  await page.getByRole("button", { name: "Not arrived" }).click()
  await expect(page.getByRole("heading", { name: `A new paper for ${name.split(" ")[0]}?` })).toBeVisible()
  await page.getByRole("button", { name: "Ask for a new paper" }).click()
  await expect(page.getByText("New paper asked for.")).toBeVisible()
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText(name)
  const member = Object.values(cast.members).find((each) => `${each.firstName} ${each.lastName}` === name)
  expect(member && (await papersOf(cast, member))).toHaveLength(1)
})

test("an organiser makes a batch, downloads it and marks it as sent", async ({ page, cast, signIn }) => {
  const { organiser, rep } = cast.people
  await ask(cast, cast.members.bethan, { isRight: true })
  await ask(cast, cast.members.tom)
  await signIn(page, organiser)
  await page.goto(`/replacements?ballot=${cast.ballot.id}`)
  await expect(page.getByText("A batch holds names and addresses.")).toBeVisible()
  await letSeeAddresses(organiser)
  await page.goto(`/ballots/${cast.ballot.id}`)
  await page.getByRole("link", { name: "Replacement papers" }).click()
  await page.getByRole("button", { name: "Make a batch of 1" }).click()
  await expect(page.getByText("1 member", { exact: true })).toBeVisible()
  await inspect(page)

  const downloading = page.waitForEvent("download")
  await page.getByRole("button", { name: "Download" }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toMatch(/^replacement-papers-\d{4}-\d\d-\d\d\.csv$/)
  const csv = await readFile(await download.path(), "utf8")
  expect(csv).toContain(
    `Bethan Rowlands,${cast.branch.name},${cast.office.name},The address the union has\r\n`,
  )
  expect(await actsOf(organiser, "replacement.export")).toHaveLength(1)

  await page.getByRole("button", { name: "Mark as sent" }).click()
  await expect(page.getByText(/^Sent .* by Olu Organiser$/)).toBeVisible()
  await expect(page.getByRole("button", { name: "Mark as sent" })).toHaveCount(0)
  await page.getByRole("link", { name: "Sent 1" }).click()
  await expect(page.getByRole("link", { name: "Bethan Rowlands" })).toBeVisible()

  await signIn(page, rep)
  await page.goto(`/members/${cast.members.bethan.id}`)
  await expect(page.getByText("Sent to the scrutineer on")).toBeVisible()
  expect((await page.goto("/replacements"))?.status()).toBe(404)
})
