import { actsOf } from "../support/acts"
import { inspect } from "../support/inspect"
import { exportOf, rollOf, rowOf, worked } from "../support/load-roll"
import { expect, test } from "../support/sign-in"

test("a membership export is uploaded, looked at and loaded", async ({ page, cast, signIn }) => {
  test.slow()
  const number = `N-${cast.run}`
  const text = exportOf(
    cast,
    [
      rowOf(cast, number, "Olwen,Parry", `Wrexam ${cast.run}`),
      rowOf(cast, number.toLowerCase()),
      rowOf(cast, `${number}-2`, "Gwyn,Rees").replace("07700 900456", "0770"),
    ],
    [cast.members.tom],
  )
  await signIn(page, cast.people.organiser)
  await page.goto(`/ballots/${cast.ballot.id}/roll`)
  await inspect(page)
  await page.getByRole("button", { name: "Upload and check" }).click()
  await expect(page.getByText(/^Choose the file first/)).toBeVisible()
  const file = { name: "members.csv", mimeType: "text/csv", buffer: Buffer.from(text) }
  await page.getByLabel("Membership export", { exact: true }).setInputFiles(file)
  await page.getByRole("button", { name: "Upload and check" }).click()
  await worked(page, "staged")

  await expect(page.getByRole("heading", { level: 1, name: "Check the file" })).toBeVisible()
  await expect(page.getByText("Same membership number as line 5.")).toBeVisible()
  const [seen] = await actsOf(cast.people.organiser, "moves.see")
  expect(seen).toMatchObject({ ballotId: cast.ballot.id, detail: { importId: expect.any(String) } })
  expect(seen?.people).toBeGreaterThan(1)
  await expect(page.getByText("Phone “0770” is too short.")).toBeVisible()
  await expect(page.getByText(`Much like “Wrexham ${cast.run}”`)).toBeVisible()
  await inspect(page)
  const download = page.waitForEvent("download")
  await page.getByRole("button", { name: "Take them away as CSV" }).click()
  expect((await download).suggestedFilename()).toBe("refused-rows.csv")

  await page.locator("select[name=column]").nth(3).selectOption("")
  await page.getByRole("button", { name: "Check again" }).click()
  await expect(page.getByRole("heading", { level: 1, name: "Reading the file" })).toBeVisible()
  await worked(page, "staged")
  await expect(page.getByText("6 of 7 columns taken")).toBeVisible()
  expect((await rollOf(cast.ballot.id, cast.members.tom.number))?.left_reason).toBeNull()
  await page.getByRole("button", { name: "Load 5 members" }).click()
  await expect(page.getByRole("heading", { level: 1, name: "Loading the roll" })).toBeVisible()
  await worked(page, "merged")

  await expect(page.getByRole("heading", { level: 1, name: "Roll loaded" })).toBeVisible()
  await inspect(page)
  expect((await rollOf(cast.ballot.id, cast.members.tom.number))?.left_reason).toBe("no_longer_listed")
})

test("a file of some thousand rows shows how far it is, is cancelled, and goes on by itself", async ({
  page,
  cast,
  signIn,
}) => {
  test.slow()
  const many = Array.from({ length: 3000 }, (_, nth) => rowOf(cast, `N-${cast.run}-${nth}`))
  const file = { name: "members.csv", mimeType: "text/csv", buffer: Buffer.from(exportOf(cast, many)) }
  const upload = async () => {
    await page.goto(`/ballots/${cast.ballot.id}/roll`)
    await page.getByLabel("Membership export", { exact: true }).setInputFiles(file)
    await page.getByRole("button", { name: "Upload and check" }).click()
    await expect(page.getByRole("progressbar", { name: "Waiting to be read" })).toBeVisible()
  }
  await signIn(page, cast.people.organiser)
  await upload()
  await inspect(page)
  await page.getByRole("button", { name: "Cancel" }).click()
  await expect(page.getByText(/^This file was cancelled on .* Nothing of it was loaded.$/)).toBeVisible()
  await upload()
  await worked(page, "staged")
  await expect(page.getByRole("button", { name: "Load 3,004 members" })).toBeVisible()
})

test.describe("with scripts off", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })

  test("a file is uploaded and loaded all the same", async ({ page, cast, signIn }) => {
    await signIn(page, cast.people.organiser)
    await page.goto(`/ballots/${cast.ballot.id}/roll`)
    const pdf = { name: "members.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7 members") }
    await page.getByLabel("Membership export", { exact: true }).setInputFiles(pdf)
    await page.getByRole("button", { name: "Upload and check" }).click()
    await expect(page.getByText(/This is a PDF/)).toBeVisible()
    const text = exportOf(cast, [rowOf(cast, `N-${cast.run}`)])
    const file = { name: "members.csv", mimeType: "text/csv", buffer: Buffer.from(text) }
    await page.getByLabel("Membership export", { exact: true }).setInputFiles(file)
    await page.getByRole("button", { name: "Upload and check" }).click()
    await expect(page.getByText("Waiting to be read")).toBeVisible()
    await worked(page, "staged")
    await page.getByRole("link", { name: "See how far it is" }).click()
    await page.getByRole("button", { name: "Load 5 members" }).click()
    await expect(page.getByRole("heading", { level: 1, name: "Loading the roll" })).toBeVisible()
    await page.getByRole("button", { name: "Cancel the load" }).click()
    await expect(page.getByText("The load was cancelled, and nothing has changed on the roll.")).toBeVisible()
    await page.getByRole("button", { name: "Load 5 members" }).click()
    await expect(page.getByRole("heading", { level: 1, name: "Loading the roll" })).toBeVisible()
    await worked(page, "merged")
    await page.getByRole("link", { name: "See how far it is" }).click()
    await expect(page.getByRole("heading", { level: 1, name: "Roll loaded" })).toBeVisible()
  })
})
