import { readFile } from "node:fs/promises"
import type { Page } from "@playwright/test"
import { eq } from "drizzle-orm"
import { canvassSheets, rollEntries } from "@/db/schema"
import { actsOf } from "../support/acts"
import { type Cast, owner } from "../support/cast"
import { pledged } from "../support/happened"
import { inspect } from "../support/inspect"
import { readSheet } from "../support/read-sheet"
import { expect, test } from "../support/sign-in"

const pledgeOf = async (member: { id: string }) => {
  const [entry] = await owner.select().from(rollEntries).where(eq(rollEntries.memberId, member.id))
  return entry?.pledge
}

/** Prints the office’s sheet, Ashworth before Rowlands, and gives its number. */
async function printSheet(page: Page, cast: Cast) {
  await page.goto(`/exports?list=canvass&ballot=${cast.ballot.id}&workplace=${cast.office.id}`)
  await expect(page.getByText("2 members still to ask")).toBeVisible()
  await page.getByLabel("With phone numbers").check()
  await page.getByLabel("What are they for?").fill("Walk round")
  await page.getByRole("button", { name: "Make the sheets" }).click()
  await expect(page.getByText("Shred after")).toBeVisible()
  await expect(page.getByText("07700 900123")).toHaveCount(2)
  const box = page.getByRole("table").locator("td.box > *").first()
  expect(await box.evaluate((drawn) => getComputedStyle(drawn).backgroundColor)).toBe("rgba(0, 0, 0, 0)")
  const [sheet] = await owner.select().from(canvassSheets).where(eq(canvassSheets.ballotId, cast.ballot.id))
  await expect(page.getByText(`Sheet ${sheet?.number}`)).toBeVisible()
  return `${sheet?.number}`
}

test("a canvass sheet is printed, and typed back in by keyboard alone", async ({ page, cast, signIn }) => {
  await signIn(page, cast.people.secretary)
  const number = await printSheet(page, cast)
  await page.goto("/exports/sheets")
  await page.getByLabel("Number of the sheet").fill("1")
  await page.keyboard.press("Enter")
  await expect(page.getByText("There is no sheet 1 that you can see.")).toBeVisible()
  await page.getByLabel("Number of the sheet").fill(number)
  await page.keyboard.press("Enter")
  await expect(page.getByRole("heading", { name: `Sheet ${number}` })).toBeVisible()
  await page.getByLabel("Tom Ashworth").focus()
  await page.keyboard.type("x")
  await expect(page.getByText("Type 1 to 9")).toBeVisible()
  await page.keyboard.press("Enter")
  await expect(page.getByLabel("Bethan Rowlands")).toBeFocused()
  await page.keyboard.type("1")
  await page.keyboard.press("Enter")
  await expect(page.getByRole("button", { name: "Log the sheet" })).toBeFocused()
  await page.keyboard.press("Enter")
  await expect(page.getByText("Line 1: type a number from 1 to 9, or nothing.")).toBeVisible()
  await expect(page.getByLabel("Bethan Rowlands")).toHaveValue("1")
  await page.getByLabel("Bethan Rowlands").focus()
  await page.keyboard.press("ArrowUp")
  await expect(page.getByLabel("Tom Ashworth")).toBeFocused()
  await page.keyboard.type("6")
  await page.keyboard.press("ArrowDown")
  await page.keyboard.press("Enter")
  await page.keyboard.press("Enter")
  await expect(page.getByText("2 lines are logged.")).toBeVisible()
  await expect(page.getByText("typed in: rather not say")).toBeVisible()
  expect([await pledgeOf(cast.members.tom), await pledgeOf(cast.members.bethan)]).toEqual([
    ...["rather_not_say", "posted"],
  ])
  await page.goto(`/exports/sheets?ballot=${cast.ballot.id}`)
  await expect(page.getByText("2 of 2 lines typed in")).toBeVisible()
})

test.describe("with scripts off", () => {
  test.use({ javaScriptEnabled: false })

  test("a list is taken away with the columns chosen, once it is said what for, and not by a rep", async ({
    page,
    cast,
    signIn,
  }) => {
    await signIn(page, cast.people.secretary)
    await pledged(cast.ballot, cast.members.bethan, "posted")
    await page.goto(`/exports?ballot=${cast.ballot.id}`)
    await page.getByRole("link", { name: "Pledge list" }).click()
    await expect(page.getByText("3 members in this list")).toBeVisible()
    await page.getByLabel("Email").uncheck()
    await page.getByLabel("Attempts", { exact: true }).check()
    await page.getByLabel("Who is in it").selectOption("to_ask")
    await page.getByLabel("What is it for?").fill("Phone bank")
    await page.getByRole("button", { name: "Take the list away" }).click()
    await expect(page.getByText("That is another list than the one that was counted.")).toBeVisible()
    await expect(page.getByText("2 members in this list")).toBeVisible()
    await page.getByLabel("What is it for?").fill("")
    await page.getByRole("button", { name: "Take the list away" }).click()
    await expect(page.getByText("Say what the list is for, in a few words.")).toBeVisible()
    await expect(page.getByLabel("Attempts", { exact: true })).toBeChecked()
    await expect(page.getByLabel("Email")).not.toBeChecked()
    await page.getByLabel("What is it for?").fill("Phone bank")
    const take = async () => {
      const downloading = page.waitForEvent("download")
      await page.getByRole("button", { name: "Take the list away" }).click()
      return downloading
    }
    const sheet = await take()
    expect(sheet.suggestedFilename()).toMatch(/^pledge-list-pay-ballot-.*\.xlsx$/)
    const [{ data } = { data: [] }] = await readSheet(await readFile(await sheet.path()))
    expect(data[0]).toEqual(
      ["Number", "Name", "Workplace", "Employer", "Phone", "Pledge"].concat([
        ...["Since", "Evidence", "Attempts", "Last attempt"],
      ]),
    )
    expect(data).toHaveLength(3)
    await page.getByLabel("CSV, for other programs").check()
    const csv = await take()
    expect((await readFile(await csv.path(), "utf8")).trim().split("\r\n")).toHaveLength(3)
    const [last] = await actsOf(cast.people.secretary, "pledge_list.export")
    expect(last).toMatchObject({ people: 2, detail: { form: "csv", purpose: "Phone bank" } })
    await signIn(page, cast.people.rep)
    expect((await page.goto("/exports"))?.status()).toBe(404)
  })

  test("a canvass sheet is typed in as a plain form", async ({ page, cast, signIn }) => {
    await signIn(page, cast.people.secretary)
    const number = await printSheet(page, cast)
    await page.goto(`/exports/sheets/${number}`)
    await page.getByLabel("Bethan Rowlands").fill("2")
    await page.keyboard.press("Enter") // Enter alone sends nothing.
    await page.getByRole("button", { name: "Log the sheet" }).click()
    await expect(page.getByText("1 line is logged.")).toBeVisible()
    expect(await pledgeOf(cast.members.bethan)).toBe("will_post")
  })
})

test("every page of what is taken away is accessible", async ({ page, cast, signIn }) => {
  test.slow()
  await signIn(page, cast.people.secretary)
  const number = await printSheet(page, cast)
  await inspect(page)
  for (const path of ["/exports?list=not_posted", "/exports/sheets", `/exports/sheets/${number}`]) {
    await page.goto(path)
    await inspect(page)
  }
})
