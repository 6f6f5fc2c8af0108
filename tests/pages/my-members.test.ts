import { randomUUID } from "node:crypto"
import { and, eq } from "drizzle-orm"
import { rollEntries } from "@/db/schema"
import { type Cast, owner } from "../support/cast"
import { inspect } from "../support/inspect"
import { expect, test } from "../support/sign-in"

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

async function pledgeOf(cast: Cast, memberId: string) {
  const [entry] = await owner
    .select()
    .from(rollEntries)
    .where(and(eq(rollEntries.ballotId, cast.ballot.id), eq(rollEntries.memberId, memberId)))
  return entry?.pledge
}

test("two taps from the list to a saved pledge, then the next member, and undo", async ({
  page,
  cast,
  signIn,
}) => {
  await signIn(page, cast.people.rep)
  await page.goto("/members")
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible()
  await expect(page.getByText("of 2 asked")).toBeVisible()
  await expect(page.getByRole("link", { name: /Siân/ })).toHaveCount(0)
  const [first] = await page.locator(".person .name").allTextContents()
  const [chosen, other] = first?.startsWith("Bethan")
    ? ["Bethan Rowlands", "Tom Ashworth"]
    : ["Tom Ashworth", "Bethan Rowlands"]
  const chosenId = chosen === "Bethan Rowlands" ? cast.members.bethan.id : cast.members.tom.id

  await page.locator(".person").first().getByRole("link", { name: chosen }).first().tap()
  await page.getByRole("button", { name: "Posted" }).tap()
  await expect(page.getByRole("heading", { level: 1, name: other })).toBeVisible()
  expect(await pledgeOf(cast, chosenId)).toBe("posted")

  await page.getByRole("button", { name: "Undo" }).tap()
  await expect(
    page.getByRole("status").filter({ hasText: "Taken back. What was known before counts again." }),
  ).toBeVisible()
  await expect(page.getByRole("heading", { level: 1, name: chosen })).toBeVisible()
  expect(await pledgeOf(cast, chosenId)).toBeNull()
})

test("who has posted leaves the list, and stands with those to leave alone", async ({
  page,
  cast,
  signIn,
}) => {
  await signIn(page, cast.people.rep)
  await page.goto(`/members/${cast.members.bethan.id}`)
  await page.getByRole("button", { name: "Posted" }).tap()
  await expect(page.getByRole("button", { name: "Undo" })).toBeVisible()
  await page.goto("/members")
  await expect(page.getByRole("heading", { name: "Leave this one alone" })).toBeVisible()
  await expect(page.locator(".group").getByText("Bethan")).toHaveCount(0)
  await page.getByText("Show them").tap()
  await expect(page.locator(".rest").getByText("Bethan Rowlands")).toBeVisible()
})

test("search forgives accents and capitals, and says when nobody matches", async ({ page, cast, signIn }) => {
  await signIn(page, cast.people.secondRep)
  await page.goto("/members")
  await page.getByRole("searchbox").fill("SIAN mol")
  await page.getByRole("searchbox").press("Enter")
  await expect(page.getByText("Siân Morgan")).toBeVisible()
  await page.getByRole("searchbox").fill("nobody of this name")
  await page.getByRole("searchbox").press("Enter")
  await expect(page.getByText("Nobody here matches")).toBeVisible()
})

test("one answer for several, and a refusal keeps every tick", async ({ page, cast, signIn }) => {
  await signIn(page, cast.people.rep)
  await page.goto("/members/several")
  await page.getByRole("button", { name: "Will post" }).tap()
  await expect(page.getByText("Tick the members you saw.")).toBeVisible()
  await page.getByRole("checkbox", { name: /Bethan/ }).check()
  await page.getByRole("checkbox", { name: /Tom/ }).check()
  await page.getByRole("button", { name: "Will post" }).tap()
  await expect(page.getByText("Logged for 2 members.")).toBeVisible()
  expect(await pledgeOf(cast, cast.members.tom.id)).toBe("will_post")
})

test("someone else’s member is not found", async ({ page, cast, signIn }) => {
  await signIn(page, cast.people.outsider)
  expect((await page.goto(`/members/${cast.members.bethan.id}`))?.status()).toBe(404)
  expect((await page.goto(`/members/${randomUUID()}`))?.status()).toBe(404)
  expect((await page.goto("/members/not-an-id"))?.status()).toBe(404)
})

test("every page of the rep’s is accessible", async ({ page, cast, signIn }) => {
  test.slow()
  await signIn(page, cast.people.rep)
  for (const path of ["/members", `/members/${cast.members.bethan.id}`, "/members/several"]) {
    await page.goto(path)
    await inspect(page)
  }
})

test.describe("with scripts off", () => {
  test.use({ javaScriptEnabled: false })

  test("the same two taps, undo and a note", async ({ page, cast, signIn }) => {
    await signIn(page, cast.people.rep)
    await page.goto(`/members/${cast.members.bethan.id}`)
    await page.getByLabel("Note for whoever asks next").fill("Best after four.")
    await page.getByRole("button", { name: "Not arrived" }).click()
    await expect(page.getByRole("button", { name: "Undo" })).toBeVisible()
    expect(await pledgeOf(cast, cast.members.bethan.id)).toBe("not_arrived")
    await page.getByRole("button", { name: "Undo" }).click()
    await expect(page.getByRole("status").filter({ hasText: "Taken back." })).toBeVisible()
    await expect(page.getByLabel("Note for whoever asks next")).toHaveValue("Best after four.")
  })
})
