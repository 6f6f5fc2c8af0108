import { eq } from "drizzle-orm"
import { members } from "@/db/schema"
import { actsAbout, actsOf } from "../support/acts"
import { build, owner, person } from "../support/cast"
import { entryOf, listedTwice } from "../support/duplicates"
import { pledged } from "../support/happened"
import { inspect } from "../support/inspect"
import { expect, test } from "../support/sign-in"

test("a secretary finds two who are one person, merges them and takes it back", async ({
  page,
  cast,
  signIn,
}) => {
  const { bethan } = cast.members
  const twin = await listedTwice(cast, cast.secondOffice, { email: "bethan@example.org" })
  await pledged(cast.ballot, twin, "posted", { by: cast.people.rep })
  await signIn(page, cast.people.secretary)
  await page.goto("/progress")
  await page.getByRole("link", { name: "Members", exact: true }).click()
  await inspect(page)
  await page.getByRole("searchbox", { name: "Find a member" }).fill("rowlans betan")
  await page.getByRole("button", { name: "Find", exact: true }).click()
  const found = page.getByRole("region", { name: "Found" }).getByRole("listitem")
  await expect(found).toHaveCount(2)
  expect(await actsOf(cast.people.secretary, "search.see")).toMatchObject([{ people: 2, detail: {} }])
  await inspect(page)
  await found.filter({ hasText: bethan.number }).getByRole("link").click()
  const same = page.getByRole("region", { name: "Under another number too?" })
  await expect(same.getByText("Same phone and first name")).toBeVisible()
  await inspect(page)
  await same.getByRole("link", { name: "Compare" }).click()
  await expect(page.getByRole("row", { name: /^Workplace differs/ })).toBeVisible()
  for (const seen of [bethan, twin]) expect(await actsAbout(seen.id, "member.see")).toHaveLength(1)
  await inspect(page)
  await page.getByRole("button", { name: "Merge the two" }).click()
  await expect(page.getByText("Choose which to keep")).toBeVisible()
  await page.getByRole("radio", { name: new RegExp(bethan.number) }).check()
  await page.getByRole("button", { name: "Merge the two" }).click()
  await expect(page.getByText("Merged. What is known of both is here")).toBeVisible()
  await expect(page.getByRole("link", { name: "bethan@example.org" })).toBeVisible()
  expect(await entryOf(bethan)).toMatchObject({ pledge: "posted" })
  await inspect(page)
  await page.getByRole("button", { name: "Make them two again" }).click()
  await expect(page.getByText("They are two again, as they were.")).toBeVisible()
  expect(await entryOf(twin)).toMatchObject({ pledge: "posted", leftOn: null })
})

test("an organiser moves a member to another branch, and the rep’s own page is as it was", async ({
  page,
  cast,
  signIn,
}) => {
  const { bethan } = cast.members
  await signIn(page, cast.people.organiser)
  await page.goto(`/members/${bethan.id}?ballot=${cast.ballot.id}`)
  await page.getByRole("link", { name: "Put their details right" }).click()
  await page.getByText("Move them to another branch").click()
  await page.getByLabel("Branch", { exact: true }).selectOption(cast.otherBranch.id)
  await page.getByRole("button", { name: "Show its workplaces" }).click()
  await page.getByLabel("Where they work now").selectOption(cast.farOffice.id)
  await page.getByRole("button", { name: "Move them", exact: true }).click()
  await expect(page.getByText("Moved, with their place on every roll")).toBeVisible()
  expect(await entryOf(bethan)).toMatchObject({ branchId: cast.otherBranch.id })
  await signIn(page, cast.people.rep)
  await page.goto(`/members/${cast.members.tom.id}`)
  await expect(page.getByRole("link", { name: "Put their details right" })).toHaveCount(0)
  expect((await page.goto("/find"))?.status()).toBe(404)
})

test.describe("with scripts off", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })

  test("a secretary adds a member, puts them right and notes that they left", async ({
    page,
    cast,
    signIn,
  }) => {
    const { sian } = cast.members
    await build.addMembers(Array.from({ length: 60 }, () => person(cast.office, "Olwen", "Parry")))
    await signIn(page, cast.people.secretary)
    await page.goto("/find?find=olwen+pary")
    await page.getByRole("link", { name: "More" }).click()
    await expect(page.getByRole("region", { name: "Found" }).getByRole("listitem")).toHaveCount(10)
    await page.getByRole("link", { name: "Members", exact: true }).click()
    await page.getByRole("link", { name: "Add a member" }).click()
    await page.getByLabel("Membership number").fill(sian.number)
    await page.getByLabel("First name").fill("Gwenllian")
    await page.getByLabel("Last name").fill("Prosser")
    await page.getByLabel("Workplace").selectOption({ label: cast.office.name })
    await page.getByRole("button", { name: "Add them" }).click()
    await expect(page.getByText(/^Siân Morgan, .* has this number/)).toBeVisible()
    await expect(page.getByRole("link", { name: `Look up number ${sian.number}` })).toBeVisible()
    const number = `N-${cast.run}`
    await page.getByLabel("Membership number").fill(number)
    await page.getByRole("button", { name: "Add them" }).click()
    await expect(page.getByRole("heading", { level: 1, name: "Gwenllian Prosser" })).toBeVisible()
    await expect(page.getByText(/^On the roll since/)).toBeVisible()
    await page.getByText("Put their details right", { exact: true }).click()
    await page.getByLabel("Phone").fill("07700 900888")
    await page.getByRole("button", { name: "Save their details" }).click()
    await expect(page.getByRole("link", { name: "07700 900888" })).toBeVisible()
    await page.getByText("They have left", { exact: true }).click()
    await page.getByRole("button", { name: "Take them off the roll" }).click()
    await expect(page.getByText("Say why they leave.")).toBeVisible()
    await page.getByLabel("Left the union").check()
    await page.getByRole("button", { name: "Take them off the roll" }).click()
    await expect(page.getByText(/^Off the roll since .*: left the union$/)).toBeVisible()
    const [added] = await owner.select().from(members).where(eq(members.number, number))
    expect(added?.phone).toBe("+447700900888")
  })
})

test("the page to add somebody is accessible, to a secretary and an organiser", async ({
  page,
  cast,
  signIn,
}) => {
  await signIn(page, cast.people.organiser)
  await page.goto(`/find/add?branch=${cast.branch.id}`)
  await inspect(page)
})
