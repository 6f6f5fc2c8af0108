import { eq } from "drizzle-orm"
import { claims, notes } from "@/db/schema"
import { noteLength } from "@/lib/contacts/terms"
import { claimOn, nextFor } from "@/tests/support/queue"
import { owner } from "../support/cast"
import { inspect } from "../support/inspect"
import { expect, test } from "../support/sign-in"

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })
test.use({ expected: /status of 422/ })

const noteField = "Note for whoever asks next"
// A field counts a line’s end once, and what is posted has two characters for it.
const tooLong = Array(21).fill("By four.").join("\n")

async function giveTo(account: { id: string }, memberId: string) {
  await owner.update(claims).set({ accountId: account.id }).where(eq(claims.memberId, memberId))
}

async function noteOf(memberId: string) {
  const [note] = await owner.select().from(notes).where(eq(notes.memberId, memberId))
  return note?.wording
}

test("a call that is sent back says why at its head, and what was typed is sent again untouched", async ({
  page,
  cast,
  signIn,
}) => {
  const { secretary } = cast.people
  await signIn(page, secretary)
  const member = (await nextFor(cast, secretary)) ?? ""
  await page.goto(`/calls/${member}`)
  await page.getByLabel(noteField).fill("After four.")
  await page.locator("[name=way]").evaluateAll((choices) => {
    for (const choice of choices) choice.setAttribute("value", "")
  })
  await page.getByRole("button", { name: "Will post" }).tap()
  await expect(page.getByRole("alert")).toHaveText("Not saved. Say how you know.")
  await expect(page.getByLabel(noteField)).toHaveValue("After four.")
  await inspect(page)
  await page.getByRole("button", { name: "Will post" }).tap()
  await expect(page.getByRole("status").filter({ hasText: "will post" })).toBeVisible()
  expect(await noteOf(member)).toBe("After four.")
})

test("a note alone keeps the member, and so does a page that the browser had kept and shows again", async ({
  page,
  cast,
  signIn,
}) => {
  const { rep } = cast.people
  await signIn(page, rep)
  const member = (await nextFor(cast, rep)) ?? ""
  const left = async () => Number((await claimOn(cast, member))?.expiresAt) - Date.now()
  await page.goto(`/calls/${member}`)
  await page.getByLabel(noteField).fill("After four.")
  await page.getByRole("button", { name: "Save the note alone" }).tap()
  await expect(page.locator("p.said").getByText("After four.")).toBeVisible()
  expect(await left()).toBeGreaterThan(300_000)
  await expect(async () => {
    await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true })))
    expect(await left()).toBeLessThan(30_000)
  }).toPass()
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })))
  await expect.poll(left).toBeGreaterThan(300_000)
})

test.describe("with scripts off", () => {
  test.use({ javaScriptEnabled: false })

  test("a call that is sent back keeps what was typed, though the member went to another caller", async ({
    page,
    cast,
    signIn,
  }) => {
    const { rep, organiser } = cast.people
    await signIn(page, rep)
    await page.goto("/calls")
    await page.getByRole("button", { name: "Next to call" }).click()
    const member = page.url().split("/").at(-1) ?? ""
    const name = (await page.getByRole("heading", { level: 1 }).textContent()) ?? ""
    await page.getByLabel(noteField).fill(tooLong)
    await page.getByLabel("WhatsApp").check()
    await giveTo(organiser, member)
    await page.getByRole("button", { name: "Posted" }).click()
    const why = `Keep the note to ${noteLength} characters.`
    await expect(page.getByRole("alert")).toHaveText(`Not saved. ${why}`)
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(name)
    await expect(page.getByText("is with another caller now")).toBeVisible()
    await expect(page.getByLabel(noteField)).toHaveValue(tooLong)
    await expect(page.getByLabel(noteField)).toHaveAccessibleDescription(new RegExp(why))
    await expect(page.getByLabel("WhatsApp")).toBeChecked()
    await page.getByLabel(noteField).fill("After four.")
    await page.getByRole("button", { name: "Posted" }).click()
    await expect(page.getByRole("heading", { level: 1 })).not.toHaveText(name)
    await expect(page.getByRole("status").filter({ hasText: `${name}, posted` })).toBeVisible()
    expect(await noteOf(member)).toBe("After four.")
  })
})
