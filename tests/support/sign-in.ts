import { randomUUID } from "node:crypto"
import type { ConsoleMessage, Page } from "@playwright/test"
import { sessions } from "@/db/schema"
import { expiryFrom } from "@/lib/auth/session"
import { hashOfToken, sessionCookie } from "@/lib/auth/session-cookie"
import { owner, test as withCast } from "./cast"

/** Opens a session for an account and hands its cookie to the page's browser, as signing in would. */
async function signIn(page: Page, account: { id: string }, baseURL = "") {
  const token = randomUUID()
  const row = { tokenHash: hashOfToken(token), accountId: account.id, device: "Test browser" }
  await owner.insert(sessions).values({ ...row, expiresAt: expiryFrom(new Date()) })
  await page.context().addCookies([{ name: sessionCookie().name, value: token, url: baseURL }])
}

/** `test` with the cast and `signIn(page, account)`. Anything the browser complains of fails it. */
export const test = withCast.extend<{
  signIn: (page: Page, account: { id: string }) => Promise<void>
  complaints: string[]
  /** What the browser may complain of besides: a network that is meant to fail. */
  expected: RegExp | undefined
}>({
  expected: [undefined, { option: true }],
  signIn: ({ baseURL }, use) => use((page, account) => signIn(page, account, baseURL)),
  complaints: [
    async ({ context, expected }, use) => {
      const complaints: string[] = []
      const errors: ConsoleMessage[] = []
      const refused = new Set<string>()
      context.on("response", (response) => {
        const isPage = response.request().isNavigationRequest()
        if (isPage && [404, 422].includes(response.status())) refused.add(response.url())
      })
      context.on("console", (message) => message.type() === "error" && errors.push(message))
      context.on("weberror", (error) => complaints.push(String(error.error())))
      await use(complaints)
      // A page not found, and a form sent back, are answers; anything missing from a page is a fault.
      const isAnswer = (message: ConsoleMessage) =>
        /status of 4(04|22)/.test(message.text()) && refused.has(message.location().url)
      complaints.push(
        ...errors
          .filter((error) => !isAnswer(error))
          .map((error) => `${error.text()} ${error.location().url}`),
      )
      expect(
        complaints.filter((text) => !expected?.test(text)),
        "what the browser complained of",
      ).toEqual([])
    },
    { auto: true },
  ],
})

export const { expect } = withCast
