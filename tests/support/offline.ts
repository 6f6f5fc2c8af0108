import type { Page } from "@playwright/test"
import { and, asc, eq } from "drizzle-orm"
import { contactAttempts, pledges } from "@/db/schema"
import { type BadNetwork, badNetwork } from "./bad-network"
import { type Cast, owner } from "./cast"
import { expect, test as withSignIn } from "./sign-in"

/** `test` on a phone with a service worker, behind a network that can be bad. */
export const test = withSignIn.extend<{ network: BadNetwork }>({
  // Here and not by `test.use`, which would hold for the first file of a process alone.
  serviceWorkers: "allow",
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  expected: /net::ERR_|status of (401|403|409|500|503)/,
  network: async ({ baseURL }, use) => {
    const network = await badNetwork(baseURL ?? "")
    await use(network)
    network.close()
  },
})

/** Opens My members and waits until the phone could answer for the server. */
export async function openOnPhone(page: Page, { address }: BadNetwork) {
  await page.goto(`${address}/members`)
  await expect.poll(() => page.evaluate(readiness)).toBe("is ready")
  await expect.poll(() => stored(page, "pocket"), { message: "the phone keeps the list" }).toHaveLength(1)
}

async function readiness() {
  const { active, installing } = (await navigator.serviceWorker.getRegistration()) ?? {}
  if (active?.state !== "activated") return active?.state ?? installing?.state ?? "has no worker"
  if (!navigator.serviceWorker.controller) return "has a worker, but not for this page"
  return "is ready"
}

/** Everything one of the phone's stores holds, asked again of the next page where the page goes meanwhile. */
export async function stored(page: Page, name: Store): Promise<unknown[]> {
  while (true) {
    try {
      return await page.evaluate(allOf, name)
    } catch (error) {
      if (!(error instanceof Error && /context was destroyed/.test(error.message))) throw error
      await page.waitForLoadState()
    }
  }
}

type Store = "outbox" | "pocket" | "owner"

async function allOf(of: Store) {
  const db = await new Promise<IDBDatabase | undefined>((opened) => {
    const asked = indexedDB.open("turnout")
    asked.onsuccess = () => opened(asked.result)
    asked.onupgradeneeded = () => asked.transaction?.abort()
    asked.onerror = () => opened(undefined)
  })
  if (!db) return []
  const all = await new Promise<unknown[]>((got) => {
    const read = db.transaction(of).objectStore(of).getAll()
    read.onsuccess = () => got(read.result)
  })
  db.close()
  return all
}

/** What the server has of a member, oldest first by when it was made. */
export async function landed({ ballot }: Cast, member: { id: string }) {
  const of = (table: typeof pledges | typeof contactAttempts) =>
    and(eq(table.ballotId, ballot.id), eq(table.memberId, member.id))
  const [attempts, told] = await Promise.all([
    owner.select().from(contactAttempts).where(of(contactAttempts)).orderBy(asc(contactAttempts.madeAt)),
    owner.select().from(pledges).where(of(pledges)).orderBy(asc(pledges.madeAt)),
  ])
  return { attempts, pledges: told }
}

export { expect } from "./sign-in"
