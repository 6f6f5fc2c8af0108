import { inspect } from "../support/inspect"
import { expect, test } from "../support/sign-in"

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with scripts" : "with scripts off", () => {
    test.use({ javaScriptEnabled })

    test("a count is recorded, refused in words, put right, and seen on the ballot", async ({
      page,
      cast,
      signIn,
    }) => {
      await signIn(page, cast.people.organiser)
      await page.goto(`/ballots/${cast.ballot.id}`)
      await page.getByRole("link", { name: "Record a return count" }).click()
      await expect(page.getByText("No count from the scrutineer yet.")).toBeVisible()
      await page.getByLabel("Papers counted so far").fill("40")
      await page.getByRole("button", { name: "Record the count" }).click()
      await expect(page.getByText("Only 4 are entitled there")).toBeVisible()
      await expect(page.getByLabel("Papers counted so far")).toHaveValue("40")
      for (const cast of ["3", "1"]) {
        await page.getByLabel("Papers counted so far").fill(cast)
        await page.getByRole("button", { name: "Record the count" }).click()
        await expect(page.getByRole("cell", { name: cast, exact: true })).toBeVisible()
      }
      await expect(page.getByText("put right")).toBeVisible()
      await page.getByRole("link", { name: "Back to" }).click()
      await expect(page.getByText("1 more paper is needed")).toBeVisible()
    })
  })

test("the page of the counts is accessible", async ({ page, cast, signIn }) => {
  await signIn(page, cast.people.organiser)
  await page.goto(`/ballots/${cast.ballot.id}/counts`)
  await page.getByLabel("Papers counted so far").fill("2")
  await page.getByRole("button", { name: "Record the count" }).click()
  await expect(page.getByRole("table")).toBeVisible()
  await inspect(page)
})
