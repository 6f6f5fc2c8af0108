import type { Browser, Page } from "@playwright/test"
import { mailedCode } from "@/tests/support/mailed-code"
import type { Cast } from "../support/cast"
import { inspect } from "../support/inspect"
import { expect, test } from "../support/sign-in"

async function makeCode(page: Page) {
  await page.goto("/people/join")
  await page.getByRole("button", { name: "Make a code" }).click()
  const code = page.locator(".join-code")
  await expect(code).toHaveText(/^\w{4}-\w{4}$/)
  return code.innerText()
}

async function sayWho(page: Page, cast: Cast, email: string) {
  await expect(page.getByRole("heading", { level: 1, name: cast.branch.name })).toBeVisible()
  await page.getByRole("button", { name: "Join" }).click()
  await expect(page.getByText("Choose where you work")).toBeVisible()
  await page.getByLabel("Your name").fill("Gwen Parry")
  await page.getByLabel("Your email address").fill(email)
  await page.getByLabel("Where you work").selectOption(cast.office.name)
  await page.getByRole("button", { name: "Join" }).click()
  await expect(page.getByRole("heading", { name: "Type the code" })).toBeVisible()
}

async function phoneOf(browser: Browser, baseURL: string | undefined, javaScriptEnabled: boolean) {
  const context = await browser.newContext({
    ...{ baseURL, javaScriptEnabled, viewport: { width: 390, height: 844 } },
    serviceWorkers: "block",
  })
  return context.newPage()
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "at a meeting" : "at a meeting, with scripts off", () => {
    test.use({ javaScriptEnabled })

    test("a code on the screen, an account that reaches nobody, and one tap gives the workplace", async ({
      page,
      cast,
      signIn,
      browser,
      baseURL,
    }) => {
      test.slow()
      await signIn(page, cast.people.secretary)
      const code = await makeCode(page)
      await expect(page.getByRole("img", { name: "QR code" })).toBeVisible()
      const phone = await phoneOf(browser, baseURL, javaScriptEnabled)
      await phone.goto(javaScriptEnabled ? `/join#${code}` : "/join")
      if (javaScriptEnabled) {
        await expect(phone.getByLabel("The code")).toHaveValue(code)
        await expect(phone).toHaveURL("/join")
        await inspect(phone)
      } else await phone.getByLabel("The code").fill(code.toLowerCase())
      await phone.getByRole("button", { name: "Go on" }).click()
      const email = `gwen.${cast.run}@example.org`
      await sayWho(phone, cast, email)
      const mailed = await mailedCode(phone, email)
      await phone.goto("/sign-in/code")
      await phone.getByLabel("Six digits").fill(mailed)
      await phone.getByRole("button", { name: "Sign in" }).click()
      await expect(phone).toHaveURL("/members")
      await expect(phone.getByRole("heading", { name: "Thank you for joining" })).toBeVisible()
      await page.goto("/people")
      await expect(page.getByText(`Gwen Parry asks for ${cast.office.name}`)).toBeVisible()
      await page.getByRole("button", { name: `Give ${cast.office.name} to Gwen Parry` }).click()
      await expect(page.getByRole("heading", { name: "Waiting for a workplace" })).toBeHidden()
      await phone.goto("/members")
      await expect(phone.getByText("Bethan Rowlands")).toBeVisible()
      await phone.context().close()
    })

    test("a list is looked at, then invited; what could not be read stays to be mended", async ({
      page,
      cast,
      signIn,
    }) => {
      await signIn(page, cast.people.secretary)
      await page.goto("/people/invite/list")
      const list = `Emlyn Jarman, emlyn.${cast.run}@example.org, ${cast.office.name}\nNobody here`
      await page.getByLabel("The list").fill(list)
      await page.getByRole("button", { name: "Look at the list" }).click()
      await expect(page.getByText("There is no email address on this line.")).toBeVisible()
      await expect(page.getByLabel("The list")).toHaveValue(list)
      if (javaScriptEnabled) {
        await inspect(page)
      }
      await page.getByRole("button", { name: "Invite this person" }).click()
      await expect(page.getByText("One rep has been invited, and the mails are on their way.")).toBeVisible()
      await page.getByRole("link", { name: "Emlyn Jarman" }).click()
      await expect(page.getByRole("button", { name: "Send the invitation again" })).toBeVisible()
    })
  })

test("a secretary gives one member, lends the rest for a week and hands all of them over", async ({
  page,
  cast,
  signIn,
}) => {
  test.slow()
  const { rep, secondRep, secretary } = cast.people
  await signIn(page, secretary)
  await page.goto(`/people/${rep.id}`)
  await page.getByLabel("Find a member to give").fill("Siân")
  await page.getByRole("button", { name: "Find" }).click()
  await page.getByRole("button", { name: "Give Siân Morgan" }).click()
  await expect(page.getByRole("button", { name: "Take back Siân Morgan" })).toBeVisible()
  await page.getByLabel("Who stands in for Carys Hopkins?").selectOption("Dewi Hughes")
  await page.getByRole("button", { name: "Lend the members" }).click()
  await expect(page.getByText("Dewi Hughes stands in for Carys Hopkins until")).toBeVisible()
  await inspect(page)
  await page.goto("/people?sort=to-ask")
  await expect(page.getByText("Standing in for Carys Hopkins until")).toBeVisible()
  await inspect(page)
  await signIn(page, secondRep)
  await page.goto("/members")
  await expect(page.getByText("You are standing in for Carys Hopkins until")).toBeVisible()
  await inspect(page)
  await signIn(page, secretary)
  await page.goto(`/people/${rep.id}/hand-over`)
  await expect(page.getByText("1 workplace and 1 member by name: 3 members on the roll")).toBeVisible()
  await inspect(page)
  await page.getByLabel("To whom?").selectOption("Dewi Hughes")
  await page.getByLabel("Has stood down: end the account").check()
  await page.getByRole("button", { name: "Hand over" }).click()
  await expect(page.getByRole("heading", { level: 1, name: "Dewi Hughes" })).toBeVisible()
  await expect(page.getByLabel(cast.office.name)).toBeChecked()
  await page.goto("/people")
  await expect(page.getByText("Ended accounts (1)")).toBeVisible()
})

test("the pages about codes are accessible, and say a code once", async ({ page, cast, signIn }) => {
  test.slow()
  await page.goto("/join")
  await page.getByLabel("The code").fill("CDFH-2345")
  await page.getByRole("button", { name: "Go on" }).click()
  await expect(page.getByText("That code opens nothing now.")).toBeVisible()
  await signIn(page, cast.people.secretary)
  await makeCode(page)
  await inspect(page)
  await page.goto("/people/join")
  await inspect(page)
  await page.getByRole("button", { name: "Stop it now" }).click()
  await expect(page.getByRole("heading", { name: "Codes that work now" })).toBeHidden()
  await page.context().clearCookies({ name: "turnout.join-code" })
  await page.goto("/people/join/shown")
  await expect(page.getByRole("heading", { name: "The code has been shown" })).toBeVisible()
})
