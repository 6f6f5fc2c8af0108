import { type Browser, devices, type Page } from "@playwright/test"
import { inspect } from "@/tests/support/inspect"
import { mailedCode } from "@/tests/support/mailed-code"
import { expect, test } from "@/tests/support/sign-in"

const phone = devices["Pixel 7"]
test.use(phone)

async function askFor(page: Page, email: string) {
  await page.goto("/sign-in")
  await page.getByLabel("Email address").fill(email)
  await page.getByRole("button", { name: "Send me a code" }).click()
  await expect(page.getByRole("heading", { name: "Type the code" })).toBeVisible()
}

async function type(page: Page, code: string) {
  await page.getByLabel("Six digits").fill(code)
  await page.getByRole("button", { name: "Sign in" }).click()
}

async function journey(page: Page, email: string) {
  await page.goto("/members")
  await expect(page).toHaveURL("/sign-in")
  await askFor(page, email)
  const code = await mailedCode(page, email)
  await page.goto("/sign-in/code")
  await type(page, code.replace(/^.../, "$& "))
  await expect(page).toHaveURL("/members")
  await page.goto("/you")
  await expect(page.getByText("Android phone, Chrome")).toBeVisible()
  await expect(page.getByText("This one")).toBeVisible()
  await page.getByRole("button", { name: "Sign out" }).click()
  await expect(page).toHaveURL("/sign-in")
  await page.goto("/you")
  await expect(page).toHaveURL("/sign-in")
}

test("a rep signs in with the code from their mail, and out again", async ({ page, cast }) => {
  await journey(page, cast.people.rep.email)
})

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false })

  test("a rep signs in with the code from their mail, and out again", async ({ page, cast }) => {
    await journey(page, cast.people.rep.email)
  })

  test("a wrong code says how many tries are left and keeps what was typed", async ({ page, cast }) => {
    await refusals(page, cast.people.rep.email)
  })
})

test("a wrong code says how many tries are left and keeps what was typed", async ({ page, cast }) => {
  await refusals(page, cast.people.rep.email)
})

test("an address nobody invited meets the very same words", async ({ page, cast }) => {
  await refusals(page, `stranger.${cast.run}@example.org`)
})

async function refusals(page: Page, email: string) {
  await askFor(page, email)
  await expect(page.getByText(`If ${email} has been invited`)).toBeVisible()
  await type(page, "12345")
  await expect(page.getByText("Type the six digits from the email.")).toBeVisible()
  // The code is made after the answer has gone, so the first try may come before it.
  await expect(async () => {
    await type(page, "000000")
    await expect(page.getByText("4 tries left.")).toBeVisible({ timeout: 1000 })
  }).toPass()
  for (const words of ["3 tries left.", "2 tries left.", "1 try left."]) {
    await type(page, "000000")
    await expect(page.getByText(`That code is not right. ${words}`)).toBeVisible()
    await expect(page.getByLabel("Six digits")).toHaveValue("000000")
  }
  await type(page, "000000")
  await expect(page.getByText("That code has run out. Send another.")).toBeVisible()
  await page.getByRole("button", { name: "send another" }).click()
  await expect(page.getByText("another code is on its way")).toBeVisible()
  await expect(page.getByText("That code has run out.")).toBeHidden()
}

test("an address that is none is refused where it was typed", async ({ page }) => {
  await page.goto("/sign-in")
  await page.getByLabel("Email address").fill("carys")
  await page.getByRole("button", { name: "Send me a code" }).click()
  await expect(page.getByText("Type the whole address")).toBeVisible()
  await expect(page.getByLabel("Email address")).toHaveValue("carys")
})

test("whoever is signed in is taken to their own home", async ({ page, cast, signIn }) => {
  await signIn(page, cast.people.rep)
  for (const path of ["/", "/sign-in", "/sign-in/code"]) {
    await page.goto(path)
    await expect(page).toHaveURL("/members")
  }
})

test("ending another device’s session signs it out at once", async ({ page, browser, cast, signIn }) => {
  const { rep } = cast.people
  const other = await secondBrowser(browser)
  await signIn(page, rep)
  await signIn(other, rep)
  await page.goto("/you")
  await page.getByRole("button", { name: "End the session on Test browser" }).click()
  await expect(page.getByRole("button", { name: /^End/ })).toBeHidden()
  await other.goto("/you")
  await expect(other).toHaveURL("/sign-in")
  await page.reload()
  await expect(page.getByRole("heading", { name: rep.name })).toBeVisible()
  await other.context().close()
})

async function secondBrowser(browser: Browser) {
  const context = await browser.newContext()
  return context.newPage()
}

test("no link signs anyone in", async ({ request }) => {
  for (const path of ["/api/auth/callback/code?email=a@example.org&token=1", "/api/auth/signin"])
    expect((await request.get(path)).status()).toBe(404)
})

test("coming in, and the page about you, are accessible", async ({ page, cast, signIn }) => {
  await askFor(page, cast.people.rep.email)
  await inspect(page)
  await type(page, "000000")
  await expect(page.getByText(/tries left|run out/)).toBeVisible()
  await inspect(page)
  for (const path of ["/sign-in", "/mailbox"]) {
    await page.goto(path)
    await inspect(page)
  }
  await signIn(page, cast.people.rep)
  await page.goto("/you")
  await inspect(page)
})
