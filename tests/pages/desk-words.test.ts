import type { Page } from "@playwright/test"
import { eq } from "drizzle-orm"
import { ballots, canvassSheets, reaches } from "@/db/schema"
import { actsOf } from "../support/acts"
import { owner } from "../support/cast"
import { pledged } from "../support/happened"
import { expect, test } from "../support/sign-in"
import { sixtyAsked } from "../support/sixty"

const ofPost = /paper|\bpost|envelope|first class/i

async function speaksOfNoPost(page: Page, path: string) {
  await page.goto(path)
  const main = page.locator("main, .sheet").first()
  await expect(main).toBeVisible()
  // What is folded away is read too.
  expect(await main.evaluate((element) => element.textContent ?? ""), path).not.toMatch(ofPost)
}

test("in a ballot by link nothing at the desk speaks of papers or post", async ({ page, cast, signIn }) => {
  test.slow()
  const { secretary, organiser, rep } = cast.people
  const { tom, bethan } = cast.members
  const { id } = cast.ballot
  await owner.update(ballots).set({ method: "electronic" }).where(eq(ballots.id, id))
  const before = new Date(Date.now() - 2 * 86_400_000)
  await pledged(cast.ballot, tom, "not_arrived", { by: rep, at: before })
  await pledged(cast.ballot, bethan, "posted", { by: rep })
  await signIn(page, secretary)
  await page.goto(`/progress?ballot=${id}`)
  await expect(page.getByText("1 of 3 say they have voted")).toBeVisible()
  for (const path of [
    `/progress?ballot=${id}`,
    `/progress/charts?ballot=${id}`,
    `/wall?ballot=${id}`,
    `/wall?ballot=${id}&workplace=${cast.office.id}`,
    `/today/not-arrived?ballot=${id}`,
    `/today/will-post?ballot=${id}`,
    `/today/post-today?ballot=${id}`,
    `/exports?ballot=${id}`,
    `/exports?ballot=${id}&list=not_posted`,
    `/exports?ballot=${id}&list=pledge_list`,
    `/exports?ballot=${id}&list=days`,
    `/people`,
  ])
    await speaksOfNoPost(page, path)

  await page.goto(`/exports?list=canvass&ballot=${id}&workplace=${cast.office.id}`)
  await page.getByLabel("What are they for?").fill("A walk round")
  await page.getByRole("button", { name: "Make the sheets" }).click()
  await expect(page.getByRole("columnheader", { name: "1 Voted" })).toBeVisible()
  expect(await page.locator("body").innerText()).not.toMatch(ofPost)
  const [sheet] = await owner.select().from(canvassSheets).where(eq(canvassSheets.ballotId, id))
  await speaksOfNoPost(page, `/exports/sheets/${sheet?.number}`)
  await page.getByRole("textbox", { name: "Tom Ashworth" }).fill("1")
  await page.getByRole("button", { name: "Log the sheet" }).click()
  await expect(page.getByText("typed in: voted")).toBeVisible()

  await page.goto("/audit?kind=saw")
  await expect(page.getByText("saw Today’s list “No link yet” (one member)")).toHaveCount(1)
  await speaksOfNoPost(page, `/audit?kind=saw&ballot=${id}`)

  await signIn(page, organiser)
  await page.goto("/ballots")
  const own = page.getByRole("link", { name: new RegExp(cast.ballot.name) })
  await expect(own).toContainText("2 of 4 say they voted")
  for (const path of [
    `/progress?ballot=${id}`,
    `/ballots/${id}`,
    `/ballots/${id}/counts`,
    `/ballots/${id}/report`,
    `/wall?ballot=${id}`,
  ])
    await speaksOfNoPost(page, path)
})

test("where units are projected, the outlook of a ballot by link speaks of votes", async ({
  page,
  cast,
  signIn,
}) => {
  test.slow()
  await sixtyAsked(cast)
  await owner.update(ballots).set({ method: "electronic" }).where(eq(ballots.id, cast.ballot.id))
  await signIn(page, cast.people.secretary)
  await page.goto(`/progress?ballot=${cast.ballot.id}`)
  await expect(page.getByRole("heading", { name: /^Probably/ })).toBeVisible()
  await expect(page.getByText("Votes from 100 talks")).toBeVisible()
  await speaksOfNoPost(page, `/progress?ballot=${cast.ballot.id}&more=10#what-if`)
  await speaksOfNoPost(page, `/progress/charts?ballot=${cast.ballot.id}`)
})

test("who opens People, or looks for a member to give, is written down with how many they saw", async ({
  page,
  cast,
  signIn,
}) => {
  const { secretary, rep, secondRep } = cast.people
  await signIn(page, secretary)
  await page.goto(`/people/${rep.id}?find=Siân`)
  await expect(page.getByRole("button", { name: "Give Siân Morgan" })).toBeVisible()
  expect(await actsOf(secretary, "search.see")).toMatchObject([{ people: 1, branchId: cast.branch.id }])
  await owner.insert(reaches).values({
    ...{ accountId: rep.id, branchId: cast.branch.id, memberId: cast.members.sian.id, givenBy: secretary.id },
  })
  await page.goto(`/people/${rep.id}`)
  await expect(page.getByRole("button", { name: "Take back Siân Morgan" })).toBeVisible()
  const [given, ...before] = await actsOf(secretary, "search.see")
  expect(before).toHaveLength(1)
  expect(given).toMatchObject({ subjectId: rep.id, people: 1, detail: { given: true } })
  await page.goto("/people")
  expect(await actsOf(secretary, "gap.see")).toHaveLength(0)
  await owner.update(reaches).set({ endedAt: new Date() }).where(eq(reaches.accountId, secondRep.id))
  await page.goto("/people")
  await expect(page.getByRole("heading", { name: "Workplaces with no rep" })).toBeVisible()
  await page.goto(`/ballots/${cast.ballot.id}/readiness/rep`)
  const seen = await actsOf(secretary, "gap.see")
  expect(seen).toHaveLength(2)
  for (const act of seen) expect(act).toMatchObject({ people: 1, detail: { gap: "rep" } })
  await page.goto("/audit?kind=saw")
  await expect(page.getByText(`saw whom ${rep.name} has been given by name (one member)`)).toHaveCount(1)
  await expect(page.getByText("saw which workplaces have no rep (one member there)").first()).toBeVisible()
})
