import {
  type Outbox,
  type OutboxAnswer,
  type OutboxResult,
  outboxAddress,
  outboxEntries,
} from "@/lib/outbox/terms"
import { forgetPocket, owner } from "./keep-pocket"
import { ownEntries } from "./outbox"
import { store, type Waiting } from "./store"

export type Sending = "sent" | "no signal" | "signed out" | "nothing"

let isAskedAgain = false

/** Sends what waits, oldest first, until nothing does or the network gives out. One at a time, however many tabs ask. */
export async function send(): Promise<Sending> {
  return navigator.locks.request("turnout-outbox", { ifAvailable: true }, async (lock) => {
    isAskedAgain = lock === null
    if (!lock) return "nothing"
    let came: Sending = "nothing"
    do {
      isAskedAgain = false
      for (let next = await sendSome(); next !== "nothing"; next = await sendSome()) {
        came = next
        if (next !== "sent") return came
      }
    } while (isAskedAgain)
    return came
  })
}

async function sendSome(): Promise<Sending> {
  const accountId = await owner()
  const entries = (await ownEntries()).filter(({ state }) => state === "waiting").slice(0, outboxEntries)
  if (!accountId || entries.length === 0) return "nothing"
  const response = await post({ accountId, sentAt: new Date().toISOString(), entries: entries.map(asSent) })
  if (!response) return "no signal"
  if (response.status === 401 || response.status === 409) {
    await forgetPocket()
    return "signed out"
  }
  if (response.status !== 200 && response.status !== 500) return "no signal"
  const answer: OutboxAnswer | undefined = await response.json().catch(() => undefined)
  if (!answer?.results) return "no signal"
  await settle(entries, answer.results)
  return answer.results.length > 0 && response.ok ? "sent" : "no signal"
}

async function post(outbox: Outbox): Promise<Response | undefined> {
  try {
    return await fetch(outboxAddress, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(outbox),
      signal: AbortSignal.timeout(30_000),
    })
  } catch {
    return undefined
  }
}

function asSent({ id, does, madeAt, listedAt }: Waiting) {
  return { id, verb: does.verb, input: does.input, madeAt: madeAt.toISOString(), listedAt }
}

/** Marks what landed, which the list goes on showing until it is heard anew, and what was refused, with why. */
async function settle(entries: readonly Waiting[], results: readonly OutboxResult[]) {
  const tx = (await store()).transaction("outbox", "readwrite")
  for (const result of results) {
    const entry = entries.find(({ id }) => id === result.id)
    if (!entry) continue
    if ("kept" in result) await tx.store.put({ ...entry, state: "landed", landedAt: new Date() })
    else await tx.store.put({ ...entry, state: "refused", why: result.refused })
  }
  await tx.done
}
