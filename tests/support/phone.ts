import { randomUUID } from "node:crypto"
import type { Page } from "@playwright/test"
import type { Waiting } from "@/app/phone/worker/store"
import type { Answer } from "@/lib/contacts/answer"
import type { BadNetwork } from "./bad-network"
import type { Cast } from "./cast"

/** An entry as the phone keeps it until it is sent. */
export function waiting(
  { ballot, people }: Cast,
  member: { id: string; firstName: string; lastName: string },
  answer: Answer,
  { madeAt = new Date(), listedAt = null }: { madeAt?: Date; listedAt?: Date | null } = {},
): Waiting {
  const entryId = randomUUID()
  return {
    id: entryId,
    memberId: member.id,
    accountId: people.rep.id,
    does: {
      verb: "logContact",
      input: { entryId, ballotId: ballot.id, memberId: member.id, way: "phone", answer },
    },
    madeAt,
    listedAt: listedAt?.toISOString() ?? null,
    said: `${member.firstName} ${member.lastName}, ${answer}`,
    state: "waiting",
  }
}

/** Puts entries straight into the phone's outbox, as its worker would. */
export function queue(page: Page, entries: Waiting[]) {
  return page.evaluate(async (rows) => {
    const db = await new Promise<IDBDatabase>((opened, failed) => {
      const asked = indexedDB.open("turnout")
      asked.onsuccess = () => opened(asked.result)
      asked.onerror = () => failed(asked.error)
    })
    await new Promise<void>((done, failed) => {
      const tx = db.transaction("outbox", "readwrite")
      for (const row of rows) tx.objectStore("outbox").add(row)
      tx.oncomplete = () => done()
      tx.onerror = () => failed(tx.error)
    })
    db.close()
  }, entries)
}

/** The page tries again now, instead of in a few seconds. */
export function tryNow(page: Page) {
  return page.evaluate(() => {
    window.dispatchEvent(new Event("online"))
  })
}

/** Logs an answer about a member by a tap on their page. */
export async function logOn(page: Page, { address }: BadNetwork, member: { id: string }, answer: string) {
  await page.goto(`${address}/members/${member.id}`)
  await tapAnswer(page, answer)
}

export async function tapAnswer(page: Page, answer: string) {
  const change = page.getByText("Something has changed")
  if (await change.isVisible()) await change.tap()
  const here = page.url()
  await page.getByRole("button", { name: answer, exact: true }).tap()
  await page.waitForURL((url) => url.href !== here)
}
