import type { Page } from "@playwright/test"
import { attempted } from "../support/happened"
import { expect, test } from "../support/sign-in"

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true })

/** What can be tapped and is smaller than a thumb wants, apart from links within a sentence. */
const tooSmall = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("button, summary, select, textarea, input, a[href]")]
      .filter(
        (one) =>
          one.checkVisibility({ visibilityProperty: true }) && one.closest("p:not(.masthead-line)") === null,
      )
      .map((one) => one.closest("label") ?? one)
      .filter((one) => one.getBoundingClientRect().height < 47.5)
      .map((one) => `${one.tagName} ${one.textContent?.trim()}: ${one.getBoundingClientRect().height}`),
  )

const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

test("on a small phone, with the usual text and the largest: nothing runs off, and every target takes a thumb", async ({
  page,
  cast,
  signIn,
}) => {
  await attempted(cast.ballot, cast.members.tom, "no_answer", { by: cast.people.rep })
  await signIn(page, cast.people.rep)
  const member = `/members/${cast.members.bethan.id}`
  for (const path of ["/members", member, "/members/several", "/calls", "/you"]) {
    await page.goto(path)
    expect(await tooSmall(page), path).toEqual([])
    await page.evaluate(() => {
      document.documentElement.style.fontSize = "200%"
    })
    expect(await sideways(page), path).toBeLessThanOrEqual(0)
    expect(await tooSmall(page), path).toEqual([])
  }
})

test("what a screen reader is told of the list and of a member", async ({ page, cast, signIn }) => {
  await attempted(cast.ballot, cast.members.tom, "no_answer", { by: cast.people.rep })
  await signIn(page, cast.people.rep)
  await page.goto("/members")
  await expect(page.getByRole("main")).toMatchAriaSnapshot(`
    - main:
      - heading "Pay ballot ${cast.run}" [level=1]
      - term: of 2 asked
      - img "0 of 2 say posted, 0 of 2 asked"
      - search:
        - searchbox "Find a member by name or workplace"
      - region /Not asked yet/:
        - heading "Not asked yet 2" [level=2]
        - list:
          - listitem:
            - img "Not asked yet"
            - link /Bethan Rowlands Nobody has tried/
            - link "Call Bethan Rowlands"
          - listitem:
            - img "Not asked yet"
            - link /Tom Ashworth Today, no answer/
            - link "Call Tom Ashworth"
  `)
  await page.getByRole("link", { name: /^Bethan Rowlands/ }).tap()
  await expect(page.getByRole("main")).toMatchAriaSnapshot(`
    - main:
      - paragraph:
        - link "My members"
        - link "Skip"
      - heading "Bethan Rowlands" [level=1]
      - link "Call 07700 900123"
      - group "How do you know?":
        - radio "Phone" [checked]
        - radio "In person"
      - group "Has it come? Has it gone?":
        - button "Posted"
        - button "Will post"
        - button "Not arrived"
        - button "Undecided"
        - button "Won’t vote"
        - button /Rather not say/
      - textbox "Note for whoever asks next"
  `)
  await page.getByRole("button", { name: "Will post" }).tap()
  await expect(page.getByRole("status").filter({ hasText: "Saved" }).first()).toBeVisible()
})
