import { eq } from "drizzle-orm"
import { reaches } from "@/db/schema"
import { addDays, dayOf, momentAt } from "@/lib/dates"
import { stopToken } from "@/lib/digests/stop-link"
import { workingDaysBefore } from "@/lib/law/working-days"
import { actsOf } from "../support/acts"
import { type Cast, owner } from "../support/cast"
import { attempted, pledged } from "../support/happened"
import { inspect } from "../support/inspect"
import { ask } from "../support/replacements"
import { expect, test } from "../support/sign-in"
import { sixtyAsked } from "../support/sixty"

/** A branch with something of each kind to do. */
async function busy(cast: Cast) {
  const { ballot, members, people } = cast
  await sixtyAsked(cast)
  const givenAt = new Date(Date.now() - 20 * 86_400_000)
  await owner.update(reaches).set({ givenAt }).where(eq(reaches.accountId, people.secondRep.id))
  const longAgo = momentAt(`${addDays(workingDaysBefore(dayOf(new Date()), 5), -1)}T12:00`)
  await pledged(ballot, members.bethan, "not_arrived", { by: people.rep })
  await pledged(ballot, members.sian, "will_post", { by: people.secretary, at: longAgo })
  for (let time = 0; time < 2; time++) await attempted(ballot, members.tom, "no_answer", { by: people.rep })
}

test("a secretary does what Today says, from the line to the member, and reads why it is there", async ({
  page,
  cast,
  signIn,
}) => {
  await busy(cast)
  await signIn(page, cast.people.secretary)
  await page.goto(`/progress?ballot=${cast.ballot.id}`)
  const today = page.getByRole("region", { name: "Today", exact: true })
  await today.getByText("Why these, and in this order").click()
  await expect(today.getByText(/nobody can post a paper they have not had/)).toBeVisible()
  await inspect(page)
  await today.getByRole("link", { name: /1 rep quiet for a week/ }).click()
  await expect(page.getByRole("link", { name: "Dewi Hughes" })).toBeVisible()
  await inspect(page)
  await page.getByRole("link", { name: "Back to Progress" }).click()
  await today.getByRole("link", { name: /1 paper not arrived/ }).click()
  await expect(page.getByRole("heading", { name: "Papers not arrived" })).toBeVisible()
  await expect(page.getByRole("link", { name: /^Ring Bethan Rowlands on\s+07700 900123$/ })).toBeVisible()
  await expect(page.getByText("Rep: Carys Hopkins")).toBeVisible()
  const opened = await actsOf(cast.people.secretary, "today.see")
  expect(opened).toMatchObject([{ people: 1, detail: { line: "not_arrived" } }])
  await inspect(page)
  await page.getByRole("link", { name: "Bethan Rowlands", exact: true }).click()
  await page.getByRole("button", { name: "Ask for a new paper" }).click()
  await expect(page.getByText("New paper asked for.")).toBeVisible()
  await page.goto(`/progress?ballot=${cast.ballot.id}`)
  await expect(today.getByRole("link", { name: /not arrived/ })).toHaveCount(0)
  await expect(today.getByRole("link", { name: /1 new paper to confirm/ })).toBeVisible()
})

test("the branches, and the page that stops Monday’s mail, are accessible", async ({
  page,
  cast,
  signIn,
}) => {
  await busy(cast)
  await page.goto(`/digest/${stopToken(process.env.AUTH_SECRET ?? "", cast.people.secretary.id)}`)
  await inspect(page)
  await signIn(page, cast.people.organiser)
  await page.goto(`/progress?ballot=${cast.ballot.id}`)
  await inspect(page)
})

test.describe("with scripts off", () => {
  test.use({ javaScriptEnabled: false })

  test("an organiser puts the branches in order by plain links, and goes to what waits in one", async ({
    page,
    cast,
    signIn,
  }) => {
    await busy(cast)
    await ask(cast, cast.members.bethan)
    await signIn(page, cast.people.organiser)
    await page.goto(`/progress?ballot=${cast.ballot.id}`)
    await expect(page.getByRole("link", { name: /1 new paper to confirm/ })).toBeVisible()
    const branches = page.getByRole("table", {
      name: "Where the papers of each branch stand, and who is asking",
    })
    await expect(branches.getByRole("row", { name: cast.branch.name })).toContainText("1 of 2 reps")
    await page.getByRole("link", { name: "by name" }).click()
    await expect(branches.getByRole("rowheader")).toContainText([cast.otherBranch.name, cast.branch.name])
    await branches.getByRole("link", { name: cast.branch.name }).click()
    await page.getByRole("link", { name: /1 tried twice, never reached/ }).click()
    await expect(page.getByRole("link", { name: "Tom Ashworth", exact: true })).toBeVisible()
    await page.getByRole("link", { name: "Back to Progress" }).click()
    await expect(page).toHaveURL(new RegExp(`branch=${cast.branch.id}`))
  })

  test("Monday’s mail is stopped by its link with nobody signed in, and started again under You", async ({
    page,
    cast,
    signIn,
  }) => {
    const { secretary } = cast.people
    const address = `/digest/${stopToken(process.env.AUTH_SECRET ?? "", secretary.id)}`
    expect((await page.goto(`${address}x`))?.status()).toBe(404)
    await page.goto(address)
    expect(await actsOf(secretary, "digest.stop")).toEqual([])
    await page.getByRole("button", { name: "Stop it" }).click()
    await expect(page.getByRole("heading", { name: "Stopped" })).toBeVisible()
    const again = await page.request.post(address, { form: { "List-Unsubscribe": "One-Click" } })
    expect(again.status()).toBe(200)
    expect(await actsOf(secretary, "digest.stop")).toHaveLength(1)
    await signIn(page, secretary)
    await page.goto("/you")
    await page.getByRole("button", { name: "Send it again" }).click()
    await expect(page.getByRole("button", { name: "Stop Monday’s mail" })).toBeVisible()
  })
})
