import type { Page } from "@playwright/test"
import { and, asc, eq } from "drizzle-orm"
import { contactAttempts, pledges } from "@/db/schema"
import { type BadNetwork, badNetwork } from "./bad-network"
import { type Cast, owner } from "./cast"
import { hasPocket } from "./has-pocket"
import { expect, test as withSignIn } from "./sign-in"

/** `test` on a phone with a service worker, behind a network that can be bad. */
export const test = withSignIn.extend<{ network: BadNetwork }>({
  network: async ({ baseURL }, use) => {
    const network = await badNetwork(baseURL ?? "")
    await use(network)
    network.close()
  },
})

test.use({ expected: /net::ERR_|status of (401|403|409|500|503)/ })
test.use({ serviceWorkers: "allow", viewport: { width: 390, height: 844 }, hasTouch: true })

/** Opens My members and waits until the phone could answer for the server. */
export async function openOnPhone(page: Page, { address }: BadNetwork) {
  await page.goto(`${address}/members`)
  await expect.poll(() => page.evaluate(hasPocket), { message: "the phone keeps the list" }).toBe(true)
}

/** Everything one of the phone's stores holds. */
export function stored(page: Page, name: "outbox" | "pocket" | "owner"): Promise<unknown[]> {
  return page.evaluate(async (of) => {
    const db = await new Promise<IDBDatabase>((opened, failed) => {
      const asked = indexedDB.open("turnout")
      asked.onsuccess = () => opened(asked.result)
      asked.onerror = () => failed(asked.error)
    })
    const all = await new Promise<unknown[]>((got) => {
      const read = db.transaction(of).objectStore(of).getAll()
      read.onsuccess = () => got(read.result)
    })
    db.close()
    return all
  }, name)
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
