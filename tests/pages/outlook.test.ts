import { randomUUID } from "node:crypto"
import { eq } from "drizzle-orm"
import { ballots, ballotUnits, returnCounts } from "@/db/schema"
import { addDays, dayOf } from "@/lib/dates"
import { type Cast, owner } from "@/tests/support/cast"
import { inspect } from "@/tests/support/inspect"
import { expect, test } from "@/tests/support/sign-in"
import { sixtyAsked } from "@/tests/support/sixty"

async function counted({ ballot, people }: Cast, cast: number) {
  const [unit] = await owner.select().from(ballotUnits).where(eq(ballotUnits.ballotId, ballot.id))
  await owner.insert(returnCounts).values({
    ...{ id: randomUUID(), ballotId: ballot.id, ballotUnitId: unit?.id ?? "", cast },
    ...{ countedOn: addDays(dayOf(new Date()), -1), accountId: people.organiser.id },
  })
}

test("a secretary reads where the ballot will end, what that rests on, and what would help", async ({
  page,
  cast,
  signIn,
}) => {
  await sixtyAsked(cast)
  await counted(cast, 12)
  await signIn(page, cast.people.secretary)
  await page.goto("/progress")
  await expect(page.getByRole("heading", { name: /^Probably \d+–\d+%$/ })).toBeVisible()
  await expect(page.getByText(/(About \d in 10|Almost certain|Almost no chance) to pass\./)).toBeVisible()
  await expect(
    page.getByText(/will probably bring \d+–\d+ of its 61 papers to the ballot’s 31 needed/),
  ).toBeVisible()
  await expect(page.getByText(/Rests on: .*40 conversations; the scrutineer’s count of/)).toBeVisible()
  await expect(page.getByRole("img", { name: /Probably \d+ to \d+ papers in the end/ })).toBeVisible()
  const fan = page.getByRole("region", { name: "What was projected, day by day" })
  await expect(fan.getByRole("img", { name: /The line is 31\. The scrutineer had 12 by/ })).toBeVisible()
  await expect(page.getByRole("region", { name: "Where one more conversation is worth most" })).toContainText(
    "Wrexham",
  )
  await inspect(page)
})

test.describe("with scripts off", () => {
  test.use({ javaScriptEnabled: false })

  test("what more work would do: a plain form that keeps what was typed", async ({ page, cast, signIn }) => {
    await sixtyAsked(cast)
    await signIn(page, cast.people.secretary)
    await page.goto("/progress")
    const form = page.getByRole("region", { name: "What if we did more?" })
    await form.getByLabel("More conversations a day").fill("lots")
    await form.getByRole("button").click()
    await expect(form.getByText("Type a whole number, such as 10.")).toBeVisible()
    await expect(form.getByLabel("More conversations a day")).toHaveValue("lots")

    await form.getByLabel("More conversations a day").fill("1")
    await form.getByLabel("A workplace visited").selectOption({ label: cast.office.name })
    await form.getByRole("button").click()
    // Twelve days left to post, and half of the forty there who have not posted: 12 and 20.
    await expect(form.getByRole("status")).toContainText(
      "32 more conversations: between 0 and 3 more papers.",
    )
    await expect(form.getByRole("status")).toContainText("The whole ballot")
    await expect(form.getByLabel("A workplace visited")).toHaveValue(cast.office.id)
  })
})

test("with too little to go on, it says so and projects nothing", async ({ page, cast, signIn }) => {
  await signIn(page, cast.people.secretary)
  await page.goto("/progress")
  await expect(page.getByText("There is too little to go on to say where it will end")).toBeVisible()
  await expect(page.getByText("Probably")).toHaveCount(0)
  await expect(page.getByText("What if we did more?")).toHaveCount(0)
  await signIn(page, cast.people.organiser)
  await page.goto(`/progress?ballot=${cast.ballot.id}`)
  await expect(page.getByRole("link", { name: cast.branch.name })).toBeVisible()
  await expect(page.getByText("What was projected, day by day")).toHaveCount(0)
  await expect(page.getByText("probably")).toHaveCount(0)
})

test("units counted apart each have a chance, and nothing speaks of one line for all", async ({
  page,
  cast,
  signIn,
}) => {
  await sixtyAsked(cast)
  const { ballot, employer, people } = cast
  await owner.update(ballots).set({ aggregation: "by_employer" }).where(eq(ballots.id, ballot.id))
  await owner.update(ballotUnits).set({ employerId: employer.id }).where(eq(ballotUnits.ballotId, ballot.id))
  await signIn(page, people.secretary)
  await page.goto("/progress")
  const own = page.getByRole("region", { name: "Each on its own" }).getByRole("row", { name: employer.name })
  await expect(own).toContainText("31 of 62")
  await expect(own).toContainText(/(safe|within reach|needs a miracle)/)
  await expect(page.getByText("Each is counted on its own: 1 ")).toBeVisible()
  await expect(page.getByText("to pass.")).toHaveCount(0)
  await inspect(page)
})

test("an organiser sees the whole, and what each branch will probably bring", async ({
  page,
  cast,
  signIn,
}) => {
  await sixtyAsked(cast)
  await signIn(page, cast.people.organiser)
  await page.goto(`/progress?ballot=${cast.ballot.id}`)
  await expect(page.getByRole("heading", { name: /^Probably/ })).toBeVisible()
  await expect(page.getByRole("row", { name: cast.branch.name })).toContainText(/\d+–\d+ \d+–\d+%/)
  await inspect(page)
})
