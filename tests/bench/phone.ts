import type { BrowserContext, Page } from "@playwright/test"
import { keptHere } from "./kept-here"
import { signInAs } from "./sign-in-as"
import { type Seen, watchPaint } from "./watch-paint"
import type { Bench } from "./work"

/** A phone of its own, caches empty, so many times slower than this machine. It is signed in when somebody is given. */
export async function phone({ browser, db }: Bench, address: string, rep?: { id: string }, slower = 4) {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    locale: "en-GB",
    timezoneId: "Europe/London",
  })
  let hear = (_seen: Seen) => {}
  await context.exposeBinding("benchSeen", (_source, seen: Seen) => hear(seen))
  await context.addInitScript(watchPaint, ".person .name, .who h1")
  if (rep) await context.addCookies([{ ...(await signInAs({ db }, rep)), url: address }])
  let page = await newPage(context, slower)

  /** Does something that leads to a page, and resolves once its first row, or its member, has been painted. */
  async function seenAfter(act: () => Promise<unknown>): Promise<Seen> {
    const [seen] = await Promise.all([
      new Promise<Seen>((resolve, reject) => {
        const late = setTimeout(() => reject(new Error(`nothing was seen at ${page.url()}`)), 30_000)
        hear = (what) => {
          clearTimeout(late)
          resolve(what)
        }
      }),
      act(),
    ])
    return seen
  }

  async function hasPocket() {
    const isInControl = await page.evaluate(() => navigator.serviceWorker.controller?.state === "activated")
    return isInControl && (await page.evaluate(keptHere, "pocket" as const)).length === 1
  }

  const keepsList = () => until(hasPocket, "the phone keeps the list")

  async function hasSentAll() {
    const entries = await page.evaluate(keptHere, "outbox" as const)
    return entries.every(({ state }) => state !== "waiting")
  }

  return {
    page: () => page,
    open: (path: string) =>
      seenAfter(() => page.goto(`${address}${path}`, { waitUntil: "commit", timeout: 30_000 })),
    tapAt: ({ x, y }: Seen) => seenAfter(() => page.touchscreen.tap(x, y)),
    tap: (selector: string) => seenAfter(() => page.locator(selector).first().tap({ noWaitAfter: true })),
    /** Until the phone could answer for the server. */
    keepsList,
    settleIn: async () => {
      await seenAfter(() => page.goto(`${address}/members`, { waitUntil: "commit" }))
      await keepsList()
    },
    hasSentAll: () => until(hasSentAll, "all is sent"),
    /** Puts the phone away: its page closed, its service worker stopped. */
    rest: async () => {
      const devTools = await context.newCDPSession(page)
      await devTools.send("ServiceWorker.enable")
      await devTools.send("ServiceWorker.stopAllWorkers")
      const old = page
      page = await newPage(context, slower)
      await old.close()
    },
    close: () => context.close(),
  }
}

export type Phone = Awaited<ReturnType<typeof phone>>

async function until(holds: () => Promise<boolean>, words: string) {
  for (const deadline = Date.now() + 30_000; !(await holds()); ) {
    if (Date.now() > deadline) throw new Error(`not within half a minute: ${words}`)
    await new Promise((later) => setTimeout(later, 100))
  }
}

async function newPage(context: BrowserContext, slower: number): Promise<Page> {
  const page = await context.newPage()
  const devTools = await context.newCDPSession(page)
  await devTools.send("Emulation.setCPUThrottlingRate", { rate: slower })
  return page
}
