import { readFile } from "node:fs/promises"
import { eq } from "drizzle-orm"
import { employers } from "@/db/schema"
import { build, type Cast, owner, person } from "../support/cast"
import { inspect } from "../support/inspect"
import { expect, test } from "../support/sign-in"

async function annexe(cast: Cast) {
  const place = await build.workplace(cast.branch.id, cast.employer.id, `Annexe ${cast.run}`)
  await build.addMembers([person(place, "Olwen", "Parry", { phone: null, email: null })])
  await build.enrol(cast.ballot.id, cast.people.organiser.id)
}

test("an organiser sees what is missing, goes through a list, and comes to the member", async ({
  page,
  cast,
  signIn,
}) => {
  test.slow()
  await annexe(cast)
  await signIn(page, cast.people.organiser)
  await page.goto(`/ballots/${cast.ballot.id}`)
  await page.getByRole("link", { name: "See what is missing" }).click()
  await expect(page.getByText("0 of 5 on the roll have an address")).toBeVisible()
  await expect(page.getByRole("table", { name: "What is known in each branch" })).toBeVisible()
  await inspect(page)
  await page.getByRole("link", { name: cast.branch.name }).click()
  await expect(page.getByRole("heading", { name: `To find in ${cast.branch.name}` })).toBeVisible()
  await page.getByRole("link", { name: /^Workplaces with no rep: 1/ }).click()
  await expect(page.getByText(`Annexe ${cast.run}`)).toBeVisible()
  await inspect(page)
  await page.getByRole("link", { name: "Back to what is missing" }).click()
  await page.getByRole("link", { name: /^No phone and no email: 1/ }).click()
  await inspect(page)
  await page.getByRole("link", { name: "Olwen Parry" }).click()
  await expect(page.getByRole("heading", { level: 1, name: "Olwen Parry" })).toBeVisible()
})

test("the totals for the notice are seen, and taken away", async ({ page, cast, signIn }) => {
  await signIn(page, cast.people.organiser)
  await page.goto(`/ballots/${cast.ballot.id}/readiness`)
  const downloading = page.waitForEvent("download")
  await page.getByRole("button", { name: "Take them away as CSV" }).click()
  const csv = await readFile(await (await downloading).path(), "utf8")
  expect(csv).toContain(`${cast.employer.name},,All,,4`)
  await page.getByRole("link", { name: "See the totals, to print" }).click()
  await expect(page.getByRole("heading", { name: `${cast.employer.name}: 4` })).toBeVisible()
  await inspect(page)
})

test("a secretary sees their own branch’s part from Progress; a rep sees none", async ({
  page,
  cast,
  signIn,
}) => {
  await annexe(cast)
  await signIn(page, cast.people.secretary)
  await page.goto(`/progress?ballot=${cast.ballot.id}`)
  await page.getByRole("link", { name: "See what is missing" }).click()
  await expect(page.getByText("0 of 4 on the roll have an address")).toBeVisible()
  await expect(page.getByText("For the notice to each employer")).toHaveCount(0)
  expect((await page.goto(`/ballots/${cast.ballot.id}/readiness/notice`))?.status()).toBe(404)
  await signIn(page, cast.people.rep)
  for (const part of ["readiness", "readiness/address", "moves"])
    expect((await page.goto(`/ballots/${cast.ballot.id}/${part}`))?.status()).toBe(404)
})

test.describe("with scripts off", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })

  test("an employer’s address for notices is put in", async ({ page, cast, signIn }) => {
    await signIn(page, cast.people.organiser)
    await page.goto(`/ballots/${cast.ballot.id}/readiness`)
    await page.getByLabel(`Notices to ${cast.employer.name} go to`).fill("Head of HR, hr@example.org")
    await page.getByRole("button", { name: "Save" }).click()
    await expect(page.getByRole("heading", { name: "Where notices go" })).toBeVisible()
    const [saved] = await owner.select().from(employers).where(eq(employers.id, cast.employer.id))
    expect(saved?.noticeAddress).toBe("Head of HR, hr@example.org")
  })
})
