import {
  type Outbox,
  type OutboxAnswer,
  type OutboxResult,
  type OutboxTurnedAway,
  outboxAddress,
  outboxEntries,
} from "@/lib/outbox/terms"
import { oneAtATime } from "./one-at-a-time"
import { ownEntries } from "./outbox"
import { endVisit, forgetOwner, owner } from "./owner"
import { store, type Waiting } from "./store"

export type Sending = "sent" | "no signal" | "signed out" | "other person" | "nothing"

/** Sends what waits, oldest first, until nothing does or the network gives out; one at a time, however many tabs ask. */
export const send = oneAtATime(sendAll)

// The lock is for a newer worker, which may start while this one still sends.
function sendAll(): Promise<Sending> {
  return navigator.locks.request("turnout-outbox", async () => {
    let came: Sending = "nothing"
    for (let some = await sendSome(); some !== "nothing"; some = await sendSome()) {
      came = some
      if (some !== "sent") return came
    }
    return came
  })
}

async function sendSome(most = outboxEntries): Promise<Sending> {
  const accountId = await owner()
  const entries = (await ownEntries()).filter(({ state }) => state === "waiting").slice(0, most)
  if (!accountId || entries.length === 0) return "nothing"
  const response = await post({ accountId, sentAt: new Date().toISOString(), entries: entries.map(asSent) })
  switch (response?.status) {
    case 401:
      await endVisit()
      return "signed out"
    case 409:
      await forgetOwner()
      return "other person"
    case 200:
    case 500:
      return take(response, entries)
    case 400:
      return sendFewer(response, entries)
    default:
      return "no signal"
  }
}

async function take(response: Response, entries: readonly Waiting[]): Promise<Sending> {
  const answer: OutboxAnswer | undefined = await response.json().catch(() => undefined)
  if (!answer?.results) return "no signal"
  await settle(entries, answer.results)
  return answer.results.length > 0 && response.ok ? "sent" : "no signal"
}

/** What is too much, or cannot be read, is sent in smaller lots until it is known which entry it is: that one is refused. */
async function sendFewer(response: Response, entries: readonly Waiting[]): Promise<Sending> {
  const answer: Partial<OutboxTurnedAway> = await response.json().catch(() => ({}))
  const { refused } = answer
  if (!refused) return "no signal"
  if (entries.length > 1) return sendSome(Math.ceil(entries.length / 2))
  await settle(
    entries,
    entries.map(({ id }) => ({ id, refused })),
  )
  return "sent"
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
  const tx = (await store()).transaction(["outbox", "owner"], "readwrite")
  const outbox = tx.objectStore("outbox")
  const owner = await tx.objectStore("owner").get("owner")
  for (const result of results) {
    const sent = entries.find(({ id }) => id === result.id)
    // It may have been thrown away while it was on its way, or its owner have signed out.
    const entry = sent?.seq === undefined ? undefined : await outbox.get(sent.seq)
    if (!entry?.seq) continue
    if ("refused" in result) await outbox.put({ ...entry, state: "refused", why: result.refused })
    else if (entry.accountId === owner) await outbox.put({ ...entry, state: "landed", landedAt: new Date() })
    else await outbox.delete(entry.seq)
  }
  await tx.done
}
