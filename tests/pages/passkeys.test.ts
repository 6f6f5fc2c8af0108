import { devices, type Page } from "@playwright/test"
import { eq } from "drizzle-orm"
import { accounts, passkeys } from "@/db/schema"
import { owner } from "@/tests/support/cast"
import { inspect } from "@/tests/support/inspect"
import { mailedCode } from "@/tests/support/mailed-code"
import { expect, test } from "@/tests/support/sign-in"
import { suggestNothing, virtualPhone } from "@/tests/support/virtual-phone"

test.use(devices["Pixel 7"])

const offer = "Sign in next time with your face, finger or phone’s lock"

async function signInByCode(page: Page, email: string) {
  await page.goto("/sign-in")
  await expect(page.getByRole("button", { name: "Use a passkey" })).toBeVisible()
  await page.getByLabel("Email address").fill(email)
  await page.getByRole("button", { name: "Send me a code" }).click()
  await expect(page.getByRole("heading", { name: "Type the code" })).toBeVisible()
  const code = await mailedCode(page, email)
  await page.goto("/sign-in/code")
  await page.getByLabel("Six digits").fill(code)
  await page.getByRole("button", { name: "Sign in" }).click()
}

async function signOut(page: Page) {
  await page.goto("/you")
  await page.getByRole("button", { name: "Sign out" }).click()
  await expect(page).toHaveURL("/sign-in")
}

test("offered after the first code, set up, used to sign in, listed and removed", async ({ page, cast }) => {
  test.setTimeout(180_000) // Four looks by axe, at two sizes, by day and by night.
  const { rep } = cast.people
  const phone = await virtualPhone(page)
  await suggestNothing(page)
  await signInByCode(page, rep.email)
  await expect(page).toHaveURL("/you/passkey?first=yes")
  await expect(page.getByRole("heading", { name: offer })).toBeVisible()
  await inspect(page)
  await page.getByRole("button", { name: "Set up a passkey" }).click()
  await expect(page.getByRole("status")).toContainText("Next time, choose “Use a passkey”")
  expect(await phone.passkeys()).toHaveLength(1)

  await signOut(page)
  await page.getByRole("button", { name: "Use a passkey" }).click()
  await expect(page).toHaveURL("/members")

  await page.goto("/you")
  await expect(page.getByText("Added today, last used today")).toBeVisible()
  await inspect(page)
  await page.getByRole("button", { name: "Remove the passkey on Android phone, Chrome" }).click()
  await expect(page.getByRole("button", { name: "Remove" })).toBeHidden()
  await expect(page.getByText(`${offer}.`)).toBeVisible()
  await inspect(page)

  await signOut(page)
  await page.getByRole("button", { name: "Use a passkey" }).click()
  await expect(page.getByText("That passkey does not open Turnout.")).toBeVisible()
  await expect(page).toHaveURL("/sign-in")
  await inspect(page)
})

test("offered once a phone: “Not now” goes home, and the next person’s code does too", async ({
  page,
  cast,
}) => {
  test.slow()
  const { rep, secondRep } = cast.people
  await virtualPhone(page)
  await suggestNothing(page)
  await signInByCode(page, rep.email)
  await page.getByRole("link", { name: "Not now" }).click()
  await expect(page).toHaveURL("/members")
  await signOut(page)
  await signInByCode(page, secondRep.email)
  await expect(page).toHaveURL("/members")
  await page.goto("/you")
  await expect(page.getByText(`${offer}.`)).toBeVisible()
  await page.getByRole("button", { name: "Set up a passkey" }).click()
  await expect(page.getByRole("button", { name: "Remove the passkey" })).toBeVisible()
  await page.goto("/you/passkey")
  await page.getByRole("button", { name: "Set up a passkey" }).click()
  await expect(page.getByText("This phone already keeps a passkey for you.")).toBeVisible()
})

test("the phone suggests its passkey by itself, where the browser can", async ({ page, cast, signIn }) => {
  await virtualPhone(page)
  await signIn(page, cast.people.rep)
  await page.goto("/you/passkey")
  const canSuggest = await page.evaluate(() => PublicKeyCredential.isConditionalMediationAvailable())
  test.skip(!canSuggest, "this browser suggests nothing")
  await page.getByRole("button", { name: "Set up a passkey" }).click()
  await expect(page.getByRole("status")).toBeVisible()
  await page.getByRole("button", { name: "Sign out" }).click()
  await expect(page).toHaveURL("/members")
})

test("the wrong finger, and an ended account, are refused in words", async ({ page, cast, signIn }) => {
  const { rep } = cast.people
  const phone = await virtualPhone(page)
  await suggestNothing(page)
  await signIn(page, rep)
  await page.goto("/you/passkey")
  await phone.knowsFinger(false)
  await page.getByRole("button", { name: "Set up a passkey" }).click()
  await expect(page.getByText("Nothing was set up.")).toBeVisible()
  await phone.knowsFinger(true)
  await page.getByRole("button", { name: "Set up a passkey" }).click()
  await expect(page.getByRole("status")).toBeVisible()
  expect(await owner.select().from(passkeys).where(eq(passkeys.accountId, rep.id))).toHaveLength(1)

  await signOut(page)
  await owner.update(accounts).set({ endedAt: new Date() }).where(eq(accounts.id, rep.id))
  await page.getByRole("button", { name: "Use a passkey" }).click()
  await expect(page.getByText("That passkey does not open Turnout. Sign in with a code")).toBeVisible()
  await page.goto("/you")
  await expect(page).toHaveURL("/sign-in")
})

test("a browser that cannot is offered nothing", async ({ page, cast, signIn }) => {
  await signIn(page, cast.people.rep)
  await page.goto("/you")
  await expect(page.getByRole("button", { name: "Sign out" })).toBeVisible()
  await expect(page.getByRole("button", { name: "Set up a passkey" })).toBeHidden()
})

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false })

  test("there is no button to use a passkey, and one is still removed", async ({ page, cast, signIn }) => {
    const { rep } = cast.people
    await page.goto("/sign-in")
    await expect(page.getByRole("button", { name: "Send me a code" })).toBeVisible()
    await expect(page.getByRole("button", { name: "Use a passkey" })).toHaveCount(0)
    await signIn(page, rep)
    await page.goto("/you/passkey")
    await expect(page.getByText("Codes go on working.")).toBeVisible()
    await owner.insert(passkeys).values({
      accountId: rep.id,
      credentialId: cast.run,
      publicKey: "",
      counter: 0,
      transports: [],
      label: "iPhone, Safari",
    })
    await page.getByRole("link", { name: "Not now" }).click()
    await page.getByRole("button", { name: "Remove the passkey on iPhone, Safari" }).click()
    await expect(page).toHaveURL("/you")
    expect(await owner.select().from(passkeys).where(eq(passkeys.accountId, rep.id))).toEqual([])
  })
})

test("nobody is given a challenge to make a passkey before signing in", async ({ request }) => {
  expect((await request.post("/api/passkeys/make")).status()).toBe(401)
  expect((await request.get("/api/passkeys/use")).status()).toBe(405)
  const answer = await request.post("/api/passkeys/use")
  expect(answer.headers()["cache-control"]).toContain("no-store")
  expect(await answer.json()).toMatchObject({ rpId: "localhost", userVerification: "required" })
})
