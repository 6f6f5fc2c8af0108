import type { Page } from "@playwright/test"
import { fieldOf } from "@/lib/declarations/field-names"
import { publishResult } from "@/lib/publications/publish-result"
import { inspect } from "../support/inspect"
import { checkAndDeclare, closedBallot, formOf, separateBallot } from "../support/result"
import { expect, test } from "../support/sign-in"

const field = (page: Page, name: string) => page.locator(`[id="${name}"]`)

async function fill(page: Page, unitId: string, [entitled, cast, yes, no, spoiled]: string[]) {
  await field(page, fieldOf("entitled", unitId)).fill(entitled ?? "")
  await field(page, fieldOf("cast", unitId)).fill(cast ?? "")
  await field(page, fieldOf("yes", unitId, 1)).fill(yes ?? "")
  await field(page, fieldOf("no", unitId, 1)).fill(no ?? "")
  await field(page, fieldOf("spoiled", unitId, 1)).fill(spoiled ?? "")
}

const check = (page: Page) => page.getByRole("button", { name: "Check", exact: true }).click()
const publish = async (page: Page, slug: string) => {
  await page.getByLabel("Its address").fill(slug)
  await page.getByRole("button", { name: "Publish the page" }).click()
  await expect(page.getByText("It is up at")).toBeVisible()
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with scripts" : "with scripts off", () => {
    test.use({ javaScriptEnabled })

    test("a wrong sum is refused, the right one shown, declared, told, published and seen signed out", async ({
      page,
      cast,
      signIn,
      browser,
      baseURL,
    }) => {
      const { id, unitId } = await closedBallot(cast)
      await signIn(page, cast.people.organiser)
      await page.goto(`/ballots/${id}/result`)
      await expect(field(page, fieldOf("entitled", unitId))).toHaveValue("4")
      await fill(page, unitId, ["1,005", "600", "400", "180", "10"])
      await check(page)
      await expect(page.getByText("That is 10 fewer than the 600 cast.")).toBeVisible()
      await expect(field(page, fieldOf("entitled", unitId))).toHaveValue("1,005")
      await field(page, fieldOf("no", unitId, 1)).fill("190")
      await check(page)
      await expect(page.getByText("Not declared yet: this is what would be")).toBeVisible()
      await expect(page.getByText(/1,001 more entitled than the 4 on the roll/)).toBeVisible()
      await page.getByRole("button", { name: "Declare", exact: true }).click()
      await expect(page.getByText(/600 of 1,005 voted: 97 more than the 503 that half needs/)).toBeVisible()

      await expect(page.getByText(/Action is not protected against an employer/)).toBeVisible()
      await page.getByLabel(cast.employer.name).check()
      await page.getByRole("button", { name: "Record it" }).click()
      await expect(page.getByText("Every employer has been told.")).toBeVisible()
      await expect(page.getByText(/Action may start on/)).toBeVisible()

      const slug = `pay-${cast.run}-${javaScriptEnabled ? "on" : "off"}`
      await publish(page, slug)
      const visitor = await (await browser.newContext({ baseURL, javaScriptEnabled: false })).newPage()
      const answer = await visitor.goto(`/results/${slug}`)
      expect(answer?.headers()["cache-control"]).toContain("public, max-age=10")
      expect(answer?.headers()["set-cookie"]).toBeUndefined()
      await expect(visitor.getByRole("heading", { name: `Result of ${cast.ballot.name}` })).toBeVisible()
      await expect(visitor.getByRole("row", { name: "Votes cast in the ballot 600" })).toBeVisible()
      await expect(visitor.getByText(/was at least 50% of the number of individuals/)).toBeVisible()
      const csv = await (await visitor.request.get(`/results/${slug}/figures.csv`)).text()
      expect(csv).toContain(",1005,600,400,190,10\r\n")

      await page.getByRole("button", { name: "Take the page down" }).click()
      await expect(page.getByText("One page that anyone can open")).toBeVisible()
      expect((await visitor.request.get(`/results/${slug}`)).status()).toBe(404)
      expect((await visitor.request.get(`/results/${slug}/figures.csv`)).status()).toBe(404)
      await visitor.context().close()
    })
  })

test("separate ballots are pasted, and one is one vote short", async ({ page, cast, signIn }) => {
  const { id } = await separateBallot(cast)
  const { office, secondOffice, farOffice } = cast
  await signIn(page, cast.people.organiser)
  await page.goto(`/ballots/${id}/result`)
  const paste = async (lines: (string | number)[][]) => {
    const box = page.getByLabel("Lines to read into the form")
    if (!(await box.isVisible())) await page.getByText("Paste the figures, or choose a file").click()
    await box.fill(lines.map((cells) => cells.join("\t")).join("\n"))
    await check(page)
  }
  await paste([[`${office.name}x`, 1000, 499, 400, 99, 0]])
  await expect(page.getByRole("row", { name: /No workplace .* Did you mean/ })).toBeVisible()
  await paste([
    [office.name, "1,000", 499, 400, 99, 0],
    [secondOffice.name, 10, 6, 5, 1, 0],
    [farOffice.name, 8, 4, 3, 1, 0],
  ])
  await expect(page.getByText("3 lines were read into the form below.")).toBeVisible()
  await expect(page.getByText(/1 vote short of the 500 that half needs/)).toBeVisible()
  await inspect(page)
  await page.getByRole("button", { name: "Declare", exact: true }).click()
  await expect(page.getByRole("heading", { name: "Tell members and every employer" })).toBeVisible()
})

test("what was declared, the notice of it and the public page are accessible", async ({
  page,
  cast,
  signIn,
  as,
}) => {
  const { id, unitOf } = await separateBallot(cast)
  const { office, secondOffice, farOffice } = cast
  const slug = `separate-${cast.run}`
  const places = [office, secondOffice, farOffice].map((place) => [unitOf(place), [1000, 499, 400, 99, 0]])
  await as(cast.people.organiser, async (tx, actor) => {
    await checkAndDeclare(tx, actor, formOf(id, Object.fromEntries(places)))
    await publishResult(tx, actor, { ballotId: id, slug }, new Date())
  })
  await signIn(page, cast.people.organiser)
  await page.goto(`/ballots/${id}/result`)
  await inspect(page)
  for (const address of [`/results/${slug}`, `/ballots/${id}/result/notice?for=${cast.employer.id}`]) {
    await page.goto(address)
    await expect(page.getByText(/was less than 50% of the number of individuals/).first()).toBeVisible()
    await inspect(page)
  }
})

test("before the close the page says what is asked, and nothing can be declared", async ({
  page,
  cast,
  signIn,
}) => {
  await signIn(page, cast.people.organiser)
  await page.goto(`/ballots/${cast.ballot.id}/result`)
  await expect(page.getByText(/Voting closes on .* can be declared here after that/)).toBeVisible()
  await publish(page, `open-${cast.run}`)
  await page.goto(`/results/open-${cast.run}`)
  await expect(page.getByRole("heading", { name: "What is asked" })).toBeVisible()
  await inspect(page)
})
