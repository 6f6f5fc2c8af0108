import { actsAbout } from "../support/acts"
import { pledged } from "../support/happened"
import { inspect } from "../support/inspect"
import { expect, test } from "../support/sign-in"

test("a secretary sees where the branch stands, and narrows it to what has no rep", async ({
  page,
  cast,
  signIn,
}) => {
  await pledged(cast.ballot, cast.members.bethan, "posted", { by: cast.people.rep })
  await signIn(page, cast.people.secretary)
  await page.goto(`/progress?ballot=${cast.ballot.id}`)
  await expect(page.getByRole("heading", { name: "1 of 3 say they have posted" })).toBeVisible()
  await expect(page.getByText("1 more would be half of")).toBeVisible()
  await expect(page.getByText("Carys Hopkins", { exact: true }).first()).toBeVisible()
  const table = page.getByRole("table", { name: "Where the papers of each workplace stand" })
  await expect(table.getByRole("rowheader")).toHaveText([
    new RegExp(cast.secondOffice.name),
    new RegExp(cast.office.name),
    "All 2",
  ])
  await page.getByRole("link", { name: "by name" }).click()
  await expect(table.getByRole("rowheader").first()).toHaveText(cast.secondOffice.name)
})

test("an organiser sets a ballot up; what is wrong is said at its field, and what was typed stays", async ({
  page,
  cast,
  signIn,
}) => {
  await signIn(page, cast.people.organiser)
  await page.goto("/ballots/new")
  await page.getByLabel("Name").fill(cast.ballot.name)
  await page.getByLabel("Opens").fill("2027-10-11T09:00")
  await page.getByLabel("Closes", { exact: true }).fill("2027-11-12T12:00")
  await page.getByLabel("First question").fill("Are you prepared to strike?")
  await page.getByRole("button", { name: "Set it up" }).click()
  await expect(page.getByText("Another ballot has this name.")).toBeVisible()
  await expect(page.getByLabel("First question")).toHaveValue("Are you prepared to strike?")
  await page.getByLabel("Name").fill(`Autumn ${cast.run}`)
  await page.getByRole("button", { name: "Set it up" }).click()
  await expect(page.getByRole("heading", { level: 1, name: `Autumn ${cast.run}` })).toBeVisible()
  await expect(page.getByText("8 November 2027")).toBeVisible()
  await expect(page.getByRole("link", { name: "Load the roll" })).toBeVisible()
  await page.getByRole("link", { name: "Edit the ballot" }).click()
  await page.getByLabel("Scrutineer").fill("Civica")
  await page.getByRole("button", { name: "Save" }).click()
  await expect(page.getByText("Civica")).toBeVisible()
})

test("an organiser sees the branches side by side, and goes into one", async ({ page, cast, signIn }) => {
  await signIn(page, cast.people.organiser)
  await page.goto(`/ballots/${cast.ballot.id}`)
  await expect(page.getByText("2 papers must come back.")).toBeVisible()
  await page.getByRole("link", { name: cast.branch.name }).click()
  await expect(page.getByRole("heading", { name: "0 of 3 say they have posted" })).toBeVisible()
})

test("a secretary invites a rep, gives them another workplace and ends the account", async ({
  page,
  cast,
  signIn,
}) => {
  await signIn(page, cast.people.secretary)
  await page.goto("/people/invite")
  await page.getByLabel("Name").fill("Emlyn Jarman")
  await page.getByLabel("Email").fill(cast.people.rep.email)
  await page.getByRole("button", { name: "Send the invitation" }).click()
  await expect(page.getByText("Carys Hopkins (rep) already has an account with this address.")).toBeVisible()
  await page.getByLabel("Email").fill(`emlyn.${cast.run}@example.org`)
  await page.getByLabel(cast.office.name).check()
  await page.getByRole("button", { name: "Send the invitation" }).click()
  await expect(page.getByRole("heading", { level: 1, name: "Emlyn Jarman" })).toBeVisible()
  await page.getByLabel(cast.secondOffice.name).check()
  await page.getByRole("button", { name: "Save workplaces" }).click()
  await expect(page.getByText("Saved.")).toBeVisible()
  await expect(page.getByLabel(cast.secondOffice.name)).toBeChecked()
  await page.getByRole("button", { name: "End the account" }).click()
  await expect(page.getByRole("heading", { name: "This account has been ended" })).toBeVisible()
  const id = new URL(page.url()).pathname.split("/").at(-1) ?? ""
  expect(await actsAbout(id, "account.end")).toHaveLength(1)
  await page.goto("/people")
  await expect(page.getByText("Ended accounts (1)")).toBeVisible()
})

test.describe("with scripts off", () => {
  test.use({ javaScriptEnabled: false })

  test("the order of a table is a plain link, and a form a plain post", async ({ page, cast, signIn }) => {
    await signIn(page, cast.people.organiser)
    await page.goto(`/ballots/${cast.ballot.id}?sort=name`)
    await expect(page.getByRole("link", { name: "by name" })).toHaveAttribute("aria-current", "true")
    await page.goto(`/people/${cast.people.secretary.id}`)
    await page.getByRole("button", { name: "Take the right back" }).click()
    await expect(page.getByText("may not take lists of members away")).toBeVisible()
  })
})

test("every page of the desk is accessible", async ({ page, cast, signIn }) => {
  test.slow()
  await pledged(cast.ballot, cast.members.bethan, "posted", { by: cast.people.rep })
  await signIn(page, cast.people.secretary)
  for (const path of [
    `/progress?ballot=${cast.ballot.id}`,
    "/people",
    "/people/invite",
    `/people/${cast.people.rep.id}`,
    `/exports?ballot=${cast.ballot.id}`,
  ]) {
    await page.goto(path)
    await inspect(page)
  }
})

test("every page of the organiser’s is accessible", async ({ page, cast, signIn }) => {
  test.slow()
  await signIn(page, cast.people.organiser)
  for (const path of ["/ballots/new", `/ballots/${cast.ballot.id}`, `/people/${cast.people.secretary.id}`]) {
    await page.goto(path)
    await inspect(page)
  }
  await page.goto("/ballots/new")
  await page.getByRole("button", { name: "Set it up" }).click()
  await expect(page.getByText("Give the ballot a name")).toBeVisible()
  await inspect(page)
})

test("another branch’s people and ballots of nobody are not found", async ({ page, cast, signIn }) => {
  await signIn(page, cast.people.secretary)
  expect((await page.goto(`/people/${cast.people.outsider.id}`))?.status()).toBe(404)
  expect((await page.goto(`/ballots/${cast.ballot.id}`))?.status()).toBe(404)
})
