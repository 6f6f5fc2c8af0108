import { actsOf } from "../support/acts"
import { branchOfMany } from "../support/branch-of-many"
import { pledged } from "../support/happened"
import { inspect } from "../support/inspect"
import { expect, test } from "../support/sign-in"
import { sixtyAsked } from "../support/sixty"

test("a secretary goes from Progress to the wall chart, to one workplace, and to a member", async ({
  page,
  cast,
  signIn,
}) => {
  test.slow()
  await branchOfMany(cast, { Hereford: 63, Ludlow: 24, Oswestry: 12, Newtown: 3 })
  await signIn(page, cast.people.secretary)
  await page.goto(`/progress?ballot=${cast.ballot.id}`)
  await page.getByRole("link", { name: "See the wall chart" }).click()
  const wall = page.getByRole("table", { name: "The members of each workplace" })
  await expect(wall.getByRole("row", { name: /^Hereford/ })).toContainText("21 of 63 say posted")
  await expect(page.locator(".lede")).toContainText("38 of 105 say they have posted.")
  await inspect(page)
  const half = page.getByRole("listitem").filter({ hasText: "half of the workplace" }).locator("i")
  expect(await half.evaluate((mark) => mark.getBoundingClientRect().width)).toBe(4)

  // One stop a row, and the arrows within it.
  await wall.getByRole("link", { name: /^Hereford/ }).focus()
  await page.keyboard.press("Tab")
  await page.keyboard.press("ArrowRight")
  await page.keyboard.press("End")
  const lastMark = wall
    .getByRole("row", { name: /^Hereford/ })
    .locator("a.dot")
    .last()
  await expect(lastMark).toBeFocused()
  await page.keyboard.press("Tab")
  await expect(wall.getByRole("link", { name: /^Ludlow/ })).toBeFocused()
  await page.keyboard.press("Enter")
  await expect(page.getByText("9 of 24 say they have posted.")).toBeVisible()
  await inspect(page)
  await page.getByRole("list", { name: "Shown now" }).getByRole("link").click()
  await expect(page.getByRole("table", { name: "The members of each workplace" })).toBeVisible()
  await wall
    .getByRole("row", { name: /^Ludlow/ })
    .getByTitle(/Says posted/)
    .first()
    .click()
  await expect(page).toHaveURL(/\/members\/[0-9a-f-]{36}$/)
})

test.describe("with scripts off", () => {
  test.use({ javaScriptEnabled: false })

  test("members are narrowed by a plain form, what finds nobody says what to let go, and a stranger sees nothing", async ({
    page,
    cast,
    signIn,
  }) => {
    await branchOfMany(cast, { Ludlow: 12 })
    await signIn(page, cast.people.secretary)
    await page.goto(`/wall?ballot=${cast.ballot.id}&pledge=yes`)
    await expect(page.getByText("“yes” is no pledge we know. It was left out.")).toBeVisible()
    await page.getByText("Show some of them").click()
    await page.getByLabel("Pledge").selectOption({ label: "Will post (1)" })
    await page.getByRole("button", { name: "Show them" }).click()
    await expect(page.getByText("1 shown.")).toBeVisible()
    const address = page.url()
    await page.goto(`${address}&contact=never`)
    await expect(page.getByText("Nobody in this branch is all of that.")).toBeVisible()
    await page.getByRole("link", { name: "Remove “Last contact” shows 1" }).click()
    await expect(page.getByText("1 shown.")).toBeVisible()
    await page
      .getByRole("row", { name: /^Ludlow/ })
      .getByRole("link", { name: /^Ludlow/ })
      .click()
    await expect(page.getByRole("heading", { name: "By name" })).toBeVisible()
    await signIn(page, cast.people.outsider)
    expect((await page.goto(address))?.status()).toBe(404)
    for (const watched of ["wall", "progress"])
      expect((await page.request.get(`/api/live/${watched}?ballot=${cast.ballot.id}`)).status()).toBe(404)
  })
})

test("Progress and the wall chart follow a rep by themselves, and nothing on the page moves", async ({
  page,
  context,
  cast,
  signIn,
}) => {
  test.slow()
  await sixtyAsked(cast)
  await signIn(page, cast.people.secretary)
  const wall = await context.newPage()
  const listening = (seen: typeof page) =>
    seen.waitForResponse((answer) => answer.url().includes("/api/live/"))
  const heard = listening(wall)
  await wall.goto(`/wall?ballot=${cast.ballot.id}`)
  await heard
  const mark = wall.locator(`[id="m-${cast.members.bethan.id}"]`)
  await wall.getByText("Show some of them").click()
  await mark.focus()

  await page.emulateMedia({ reducedMotion: "reduce" }) // Else the page glides to the field, and is still on its way.
  const heardHere = listening(page)
  await page.goto(`/progress?ballot=${cast.ballot.id}`)
  await heardHere
  await page.getByLabel("More conversations a day").fill("12")
  const scrollY = () => page.evaluate(() => window.scrollY)
  await expect.poll(scrollY).toBeGreaterThan(0) // The field is far down, and the page goes there when it can.
  const scrolled = await scrollY()
  await pledged(cast.ballot, cast.members.bethan, "posted", { by: cast.people.rep })
  await expect(page.getByRole("img", { name: /^Of 61 entitled: 21 say posted/ })).toBeVisible()
  await expect(page.getByLabel("More conversations a day")).toHaveValue("12")
  await expect(page.getByLabel("More conversations a day")).toBeFocused()
  expect(await scrollY()).toBe(scrolled)

  await expect(mark).toHaveAttribute("title", "Bethan Rowlands: Says posted, said so today.")
  await expect(mark).toBeFocused()
  await expect(wall.getByRole("button", { name: "Show them" })).toBeVisible()
  await expect(wall.locator(".lede")).toContainText("21 of 61 say they have posted.")
  expect(await actsOf(cast.people.secretary, "wall.see")).toMatchObject([
    { people: 61, subjectId: cast.branch.id, detail: {} },
  ])
})
