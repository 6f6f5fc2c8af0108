import type { Page } from "@playwright/test"
import type { Cast } from "../support/cast"
import { inspect } from "../support/inspect"
import { sheetOf } from "../support/last-ballot"
import { expect, test } from "../support/sign-in"

const choose = (page: Page, text: string) =>
  page
    .getByLabel("The file", { exact: true })
    .setInputFiles({ name: "turnout.csv", mimeType: "text/csv", buffer: Buffer.from(text) })
const send = (page: Page) => page.getByRole("button", { name: "Load the turnout" }).click()

const badFile = (cast: Cast) =>
  sheetOf("Unit", [
    [cast.office.name, 40, 19],
    [`Wrexam ${cast.run}`, 9, 4],
    [cast.secondOffice.name, 30, 31],
  ])

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with scripts" : "with scripts off", () => {
    test.use({ javaScriptEnabled })

    test("last ballot’s turnout is refused line by line, loaded without them, replaced and taken away", async ({
      page,
      cast,
      signIn,
    }) => {
      await signIn(page, cast.people.organiser)
      await page.goto(`/ballots/${cast.ballot.id}`)
      await page.getByRole("link", { name: "Load last ballot’s turnout" }).click()
      await page.getByLabel("Which ballot the figures are from").fill("Pay ballot 2024")
      await send(page)
      await expect(page.getByText(/^Choose the file/)).toBeVisible()
      await choose(page, badFile(cast))
      await send(page)
      await expect(page.getByText(/^No heading says whether/)).toBeVisible()
      await page.getByLabel("Workplaces", { exact: true }).check()
      await choose(page, badFile(cast))
      await send(page)

      await expect(page.getByText("2 rows cannot be used, so nothing was loaded.")).toBeVisible()
      const near = `No workplace “Wrexam ${cast.run}”. Did you mean “${cast.office.name}”?`
      await expect(page.getByRole("row", { name: `3 ${near}` })).toBeVisible()
      await expect(page.getByRole("row", { name: "4 31 papers from 30 entitled cannot be." })).toBeVisible()
      await expect(page.getByLabel("Which ballot the figures are from")).toHaveValue("Pay ballot 2024")
      await expect(page.getByLabel("Workplaces", { exact: true })).toBeChecked()
      await page.getByLabel("Load the other row without these 2").check()
      await choose(page, badFile(cast))
      await send(page)

      await expect(page.getByText("1 row loaded, and 2 left out that could not be used.")).toBeVisible()
      await expect(page.getByText("2 rows cannot be used, so nothing was loaded.")).toHaveCount(0)
      await expect(page.getByRole("row", { name: "Workplaces: 1 40 19 47.50%" })).toBeVisible()
      await choose(page, `Branch,Entitled,Turnout %\n${cast.branch.name},70,44.3\nTotal,"6,100",44.92\n`)
      await send(page)
      await expect(page.getByRole("row", { name: "Branches: 1 70 31 44.29%" })).toBeVisible()
      await expect(page.getByRole("row", { name: "The whole ballot 6,100 2,740 44.92%" })).toBeVisible()
      await expect(page.getByText(/In 2 rows the votes were worked out/)).toBeVisible()
      await page.getByRole("button", { name: "Take it away" }).click()
      await expect(page.getByRole("heading", { name: "Load it from a file" })).toBeVisible()
    })
  })

test("the page is accessible, with what stands and with what was refused", async ({ page, cast, signIn }) => {
  await signIn(page, cast.people.organiser)
  await page.goto(`/ballots/${cast.ballot.id}/last`)
  await page.getByLabel("Which ballot the figures are from").fill("Pay ballot 2024")
  await choose(page, sheetOf("Workplace", [[cast.office.name, 40, 19]]))
  await send(page)
  await expect(page.getByText("1 row loaded.")).toBeVisible()
  await choose(page, badFile(cast).replace("Unit", "Workplace"))
  await send(page)
  await expect(page.getByText("2 rows cannot be used, so nothing was loaded.")).toBeVisible()
  await inspect(page)
  await page.setViewportSize({ width: 360, height: 800 })
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
})

test("a sheet to fill in has the ballot’s own names; it is for organisers", async ({
  page,
  cast,
  signIn,
}) => {
  await signIn(page, cast.people.organiser)
  await page.goto(`/ballots/${cast.ballot.id}/last`)
  const download = page.waitForEvent("download")
  await page.getByRole("link", { name: "Workplaces" }).click()
  expect((await download).suggestedFilename()).toBe("last-ballot-by-workplace.csv")
  const address = `/ballots/${cast.ballot.id}/last/sheet?of=workplace`
  const sheet = await (await page.request.get(address)).text()
  expect(sheet).toContain("Workplace,Branch,Employer,Entitled,Votes cast\r\n")
  expect(sheet).toContain(`\r\n${cast.office.name},${cast.branch.name},${cast.employer.name},,\r\n`)
  await signIn(page, cast.people.secretary)
  expect((await page.request.get(address)).status()).toBe(404)
  expect((await page.goto(`/ballots/${cast.ballot.id}/last`))?.status()).toBe(404)
})
