import { eq } from "drizzle-orm"
import { ballots } from "@/db/schema"
import { eraseBallot } from "@/lib/closing/erase-ballot"
import { addDays, dayOf, longDay } from "@/lib/dates"
import { owner } from "@/tests/support/cast"
import { inspect } from "@/tests/support/inspect"
import { closed, declared, livedThrough } from "@/tests/support/lived-through"
import { expect, test } from "@/tests/support/sign-in"

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with scripts" : "with scripts off", () => {
    test.use({ javaScriptEnabled })

    test("an organiser reads when it happens and what goes, moves the day, and erases by the ballot’s name", async ({
      page,
      cast,
      as,
      signIn,
    }) => {
      await livedThrough(cast, as)
      await closed(cast, 3)
      await signIn(page, cast.people.organiser)
      await page.goto(`/ballots/${cast.ballot.id}`)
      await page.getByRole("link", { name: "Close it down" }).click()
      await expect(page.getByRole("heading", { name: "No day has been set yet" })).toBeVisible()
      await expect(page.getByText("You can once the result is declared, or 28 days after")).toBeVisible()
      await expect(page.getByRole("row", { name: "Pledges 41" })).toBeVisible()

      const eraseOn = addDays(dayOf(new Date()), 60)
      await page.getByLabel("Erase on").fill(eraseOn)
      await page.getByRole("button", { name: "Set the day" }).click()
      await expect(page.getByText("Say why. It is written down with your name")).toBeVisible()
      await expect(page.getByLabel("Erase on")).toHaveValue(eraseOn)
      await page.getByLabel("Why", { exact: true }).fill("The employer has challenged it")
      await page.getByRole("button", { name: "Set the day" }).click()
      await expect(page.getByRole("heading", { name: `goes on ${longDay(eraseOn)}` })).toBeVisible()
      await expect(page.getByText("“The employer has challenged it”")).toBeVisible()

      await declared(cast)
      await page.reload()
      await page.getByLabel("The ballot’s name, to be sure").fill("Some other")
      await page.getByRole("button", { name: "Erase what is known about each person" }).click()
      await expect(page.getByText(`Type the ballot’s name as it stands: ${cast.ballot.name}`)).toBeVisible()
      await page.getByLabel("The ballot’s name, to be sure").fill(cast.ballot.name)
      await page.getByRole("button", { name: "Erase what is known about each person" }).click()
      await expect(page.getByRole("heading", { name: /was erased on/ })).toBeVisible()
      await expect(page.getByText(`by ${cast.people.organiser.name}`)).toBeVisible()
      await expect(page.getByRole("row", { name: "Pledges 41" })).toBeVisible()
      await expect(page.getByRole("button", { name: /Erase/ })).toHaveCount(0)
    })
  })

test("the page is accessible before, and for organisers alone", async ({ page, cast, as, signIn }) => {
  await livedThrough(cast, as)
  await closed(cast, 40)
  await signIn(page, cast.people.organiser)
  await page.goto(`/ballots/${cast.ballot.id}/closing`)
  await expect(page.getByText("It closed 40 days ago and nobody has declared the result.")).toBeVisible()
  await inspect(page)
  await signIn(page, cast.people.secretary)
  expect((await page.goto(`/ballots/${cast.ballot.id}/closing`))?.status()).toBe(404)
})

test("the page is accessible once it is done", async ({ page, cast, as, signIn }) => {
  const { ballot, people } = cast
  await livedThrough(cast, as)
  await closed(cast, 40)
  await as(people.organiser, (tx, actor) =>
    eraseBallot(tx, actor, { ballotId: ballot.id, name: ballot.name }, new Date()),
  )
  await signIn(page, people.organiser)
  await page.goto(`/ballots/${ballot.id}/closing`)
  await expect(page.getByRole("heading", { name: /was erased on/ })).toBeVisible()
  await inspect(page)
})

test("after an erasure every page still opens and says what is true", async ({ page, cast, as, signIn }) => {
  const { ballot, branch, members, people } = cast
  await livedThrough(cast, as)
  await closed(cast, 40)
  await declared(cast)
  await signIn(page, people.organiser)
  await page.goto(`/ballots/${ballot.id}/closing`)
  await page.getByLabel("The ballot’s name, to be sure").fill(ballot.name)
  await page.getByRole("button", { name: "Erase what is known about each person" }).click()
  await expect(page.getByRole("heading", { name: /was erased on/ })).toBeVisible()
  const [row] = await owner.select().from(ballots).where(eq(ballots.id, ballot.id))
  const erasedOn = longDay(dayOf(row?.erasedAt ?? new Date()))

  await page.goto(`/ballots/${ballot.id}`)
  await expect(page.getByRole("heading", { name: "20 of 62 say they have posted" })).toBeVisible()
  await page.goto(`/progress?ballot=${ballot.id}`)
  await expect(page.getByRole("row", { name: branch.name })).toContainText(/61.*20/)
  await signIn(page, people.secretary)
  await page.goto("/progress")
  await expect(page.getByText(`What was known about each person was erased on ${erasedOn}.`)).toBeVisible()
  await expect(page.getByText("Nothing has been recorded yet")).toHaveCount(0)
  await page.goto(`/exports?list=pledge_list&ballot=${ballot.id}`)
  await page.getByLabel("What is it for?").fill("A walk round")
  await page.getByRole("button", { name: "Take the list away" }).click()
  await expect(page.getByText("has been erased, so there is no list")).toBeVisible()
  for (const address of ["/people", "/calls", "/members", `/members/${members.bethan.id}`, "/you"])
    expect((await page.goto(address))?.status(), address).toBeLessThan(500)
  await signIn(page, people.rep)
  await page.goto("/members")
  await expect(page.getByText("Nobody needs asking any more.")).toBeVisible()
  await expect(page.getByText(members.bethan.firstName)).toHaveCount(0)
})

test("Progress is accessible once its people are erased", async ({ page, cast, as, signIn }) => {
  const { ballot, people } = cast
  await livedThrough(cast, as)
  await closed(cast, 40)
  await as(people.organiser, (tx, actor) =>
    eraseBallot(tx, actor, { ballotId: ballot.id, name: ballot.name }, new Date()),
  )
  await signIn(page, people.secretary)
  await page.goto("/progress")
  await expect(page.getByText("What was known about each person was erased on")).toBeVisible()
  await inspect(page)
})
