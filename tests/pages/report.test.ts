import { dayOf } from "@/lib/dates"
import { inspect } from "@/tests/support/inspect"
import { closed, declared, livedThrough } from "@/tests/support/lived-through"
import { saidByDay } from "@/tests/support/said-by-day"
import { expect, test } from "@/tests/support/sign-in"

const ranges = [
  [12, 48],
  [20, 44],
  [24, 40],
  [31, 40],
  [26, 36],
  [28, 34],
] as const

test("an organiser reads the whole and each branch, and how good the projection was", async ({
  page,
  cast,
  as,
  signIn,
}) => {
  await livedThrough(cast, as)
  const { closesAt } = await closed(cast, 3)
  await saidByDay(cast, dayOf(closesAt), ranges)
  await declared(cast, { entitled: 62, cast: 30 })
  await signIn(page, cast.people.organiser)
  await page.goto(`/ballots/${cast.ballot.id}`)
  await page.getByRole("link", { name: "Read the report" }).click()
  await expect(
    page.getByText(/^30 papers came back, 48\.39% of those entitled\. 20 of 62 members/),
  ).toBeVisible()
  const good = page.getByRole("region", { name: "How good were we?" })
  await expect(good).toContainText("It ended at 30 papers, 48.39%.")
  await expect(good).toContainText("It did on 5 of 6, and promised too much on 1 day.")
  await expect(good.getByRole("img", { name: /The range held that on 5 of 6 days/ })).toBeVisible()
  await expect(good.getByRole("row", { name: /31–40 About 5 in 10 too high/ })).toBeVisible()
  await expect(page.getByRole("region", { name: "What was projected, day by day" })).toBeVisible()
  await expect(page.getByText("Fewer than 10 people in the union have given any one reason")).toBeVisible()
  await page.getByRole("link", { name: cast.branch.name }).click()
  await expect(
    page.getByText(`nobody knows how many papers came back from ${cast.branch.name}`),
  ).toBeVisible()
  await expect(page.getByRole("row", { name: new RegExp(cast.office.name) })).toContainText(
    "1 new paper asked for, 0 arrived",
  )
  await inspect(page)
})

test("the whole ballot’s report is accessible", async ({ page, cast, as, signIn }) => {
  await livedThrough(cast, as)
  const { closesAt } = await closed(cast, 3)
  await saidByDay(cast, dayOf(closesAt), ranges)
  await declared(cast, { entitled: 62, cast: 30 })
  await signIn(page, cast.people.organiser)
  await page.goto(`/ballots/${cast.ballot.id}/report`)
  await expect(page.getByRole("region", { name: "How good were we?" })).toBeVisible()
  await inspect(page)
})

test("a secretary comes to their branch’s from Progress, prints it and takes its workplaces away", async ({
  page,
  cast,
  as,
  signIn,
}) => {
  await livedThrough(cast, as)
  await closed(cast, 3)
  await signIn(page, cast.people.secretary)
  await page.goto("/progress")
  await page.getByRole("link", { name: "Read this branch’s report" }).click()
  await expect(page.getByRole("heading", { name: `Report, ${cast.branch.name}` })).toBeVisible()
  await expect(page.getByText("The result has not been declared yet.")).toBeVisible()
  await expect(page.getByRole("region", { name: "How good were we?" })).toHaveCount(0)
  await expect(page.getByText(cast.people.rep.name)).toHaveCount(0)
  const download = page.waitForEvent("download")
  await page.getByRole("button", { name: "The workplaces as a spreadsheet" }).click()
  expect((await download).suggestedFilename()).toMatch(/^report-workplaces-.*\.csv$/)
  // A4 at 96 dots an inch, less the margins: nothing runs off the sheet.
  await page.emulateMedia({ media: "print" })
  await page.setViewportSize({ width: 703, height: 1032 })
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
  await expect(page.getByRole("button", { name: "The workplaces as a spreadsheet" })).toBeHidden()
})

test("another’s branch is not there, and a rep has no report", async ({ page, cast, signIn }) => {
  await signIn(page, cast.people.rep)
  expect((await page.goto(`/ballots/${cast.ballot.id}/report`))?.status()).toBe(404)
  await signIn(page, cast.people.secretary)
  await page.goto(`/ballots/${cast.ballot.id}/report?branch=${cast.otherBranch.id}`)
  await expect(page.getByRole("heading", { name: `Report, ${cast.branch.name}` })).toBeVisible()
})
