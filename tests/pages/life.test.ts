import type { Page } from "@playwright/test"
import { expect, test } from "@/tests/support/sign-in"
import {
  answer,
  declare,
  erase,
  figures,
  loadRoll,
  publish,
  setUp,
  timePasses,
  unitsOf,
} from "../support/life"

test.slow()

type SignIn = (page: Page, account: { id: string }) => Promise<void>

/** Somebody else sits down: what the one before had open is put away first, so that it hears nothing in their name. */
const by = (signIn: SignIn) => async (page: Page, account: { id: string }) => {
  await page.goto("about:blank")
  await signIn(page, account)
}

test("the life of an aggregated ballot, from setting it up to forgetting its people", async ({
  page,
  cast,
  signIn,
}) => {
  const comesIn = by(signIn)
  const { bethan, tom, sian } = cast.members
  const name = `Pay ${cast.run}`
  await comesIn(page, cast.people.organiser)
  const id = await setUp(page, cast, { name, counted: "One count for the whole ballot" })
  await loadRoll(page, cast, id)
  await page.goto(`/ballots/${id}/readiness`)
  await expect(page.getByRole("heading", { name: "What is missing" })).toBeVisible()
  await page.goto(`/ballots/${id}/timetable`)
  await expect(page.getByText("Last day for the employer to receive notice of the ballot")).toBeVisible()

  // Papers go out, and a rep asks.
  await timePasses(id, -10, 18)
  await comesIn(page, cast.people.rep)
  await answer(page, bethan.id, "Posted")
  await page.goto(`/members/${tom.id}`)
  await page.getByRole("button", { name: "Not arrived" }).click()
  await page.getByRole("button", { name: "Ask for a new paper" }).click()
  await expect(page.getByText("New paper asked for.")).toBeVisible()
  await comesIn(page, cast.people.secretary)
  await answer(page, sian.id, "Won’t vote")
  await page.goto("/progress")
  await expect(page.getByRole("heading", { name: "1 of 3 say they have posted" })).toBeVisible()

  // The scrutineer counts, and voting closes.
  await comesIn(page, cast.people.organiser)
  await page.goto(`/ballots/${id}/counts`)
  await page.getByLabel("Papers counted so far").fill("1")
  await page.getByRole("button", { name: "Record the count" }).click()
  await timePasses(id, -30, -1)
  await page.goto(`/ballots/${id}`)
  await expect(page.getByText("Closed").first()).toBeVisible()
  const [unit = ""] = (await unitsOf(id)).values()
  await page.goto(`/ballots/${id}/result`)
  await figures(page, unit, [4, 1, 1, 0, 0])
  await declare(page)
  await expect(page.getByText("1 vote short of the 2 that half needs").first()).toBeVisible()
  const address = await publish(page, `pay-${cast.run}`)
  await page.goto(address)
  await expect(page.getByText(/was less than 50% of the number of individuals/)).toBeVisible()

  // A branch is never passed or failed, and the report outlives its people.
  await comesIn(page, cast.people.secretary)
  await page.goto("/progress")
  await page.getByRole("link", { name: "Read this branch’s report" }).click()
  await expect(page.getByRole("heading", { name: "What it came to" })).toBeVisible()
  await expect(page.locator("main")).not.toContainText(/branch (passed|failed)/i)
  await comesIn(page, cast.people.organiser)
  await erase(page, id, name)
  await page.goto(`/ballots/${id}/report`)
  await expect(page.getByRole("heading", { name: "What it came to" })).toBeVisible()
  await page.goto(address)
  await expect(page.getByRole("heading", { name: `Result of ${name}` })).toBeVisible()
})

test("the life of separate ballots: each workplace by itself", async ({ page, cast, signIn }) => {
  const comesIn = by(signIn)
  const { office, secondOffice, farOffice } = cast
  const name = `Separate ${cast.run}`
  await comesIn(page, cast.people.organiser)
  const id = await setUp(page, cast, { name, counted: "Each workplace counted on its own" })
  await loadRoll(page, cast, id)
  await timePasses(id, -10, 18)
  await comesIn(page, cast.people.rep)
  await answer(page, cast.members.bethan.id, "Posted")
  await timePasses(id, -30, -1)
  await comesIn(page, cast.people.organiser)
  await page.goto(`/ballots/${id}/result`)
  const units = await unitsOf(id)
  await figures(page, units.get(office.name) ?? "", [2, 1, 1, 0, 0])
  await figures(page, units.get(secondOffice.name) ?? "", [1, 0, 0, 0, 0])
  await figures(page, units.get(farOffice.name) ?? "", [1, 1, 0, 1, 0])
  await declare(page)
  const main = page.locator("main")
  await expect(main).toContainText("1 vote short of the 1 that half needs")
  await comesIn(page, cast.people.rep)
  await page.goto("/members")
  await expect(page.getByText(/The result:/)).toBeVisible()
  await comesIn(page, cast.people.organiser)
  await page.goto(`/ballots/${id}/result`)
  await page.goto(await publish(page, `separate-${cast.run}`))
  for (const { name } of [office, secondOffice, farOffice])
    await expect(page.getByRole("heading", { name })).toBeVisible()
  await erase(page, id, name)
})

test("the life of a ballot in Northern Ireland, where no turnout line is drawn", async ({
  page,
  cast,
  signIn,
}) => {
  const comesIn = by(signIn)
  const name = `Belfast ${cast.run}`
  await comesIn(page, cast.people.organiser)
  const law = { counted: "One count for the whole ballot", law: "Northern Ireland" }
  const id = await setUp(page, cast, { name, ...law })
  await loadRoll(page, cast, id)
  await page.goto(`/ballots/${id}/timetable`)
  await expect(page.getByText("Last day of the mandate")).toBeVisible()
  await timePasses(id, -10, 18)
  await comesIn(page, cast.people.rep)
  await answer(page, cast.members.bethan.id, "Posted")
  await comesIn(page, cast.people.secretary)
  await page.goto("/progress")
  await expect(page.getByRole("heading", { name: "1 of 3 say they have posted" })).toBeVisible()
  await expect(page.locator("main")).not.toContainText(/half|needed|to pass/)
  await timePasses(id, -30, -1)
  await comesIn(page, cast.people.organiser)
  await page.goto(`/ballots/${id}/result`)
  const [unit = ""] = (await unitsOf(id)).values()
  await figures(page, unit, [4, 1, 1, 0, 0])
  await declare(page)
  await expect(page.locator("main")).not.toContainText(/half needs|50%|1 cast of/)
  await page.goto(await publish(page, `belfast-${cast.run}`))
  await expect(page.locator("body")).not.toContainText(/50%/)
  await erase(page, id, name)
})
