import type { PocketEntry } from "@/lib/pocket/entry"
import { store, type Waiting } from "./store"

/**
 * Puts an entry in the outbox and gives the id it has there. The same one put twice is one; another answer under the
 * same id, from a page gone back to, is an entry of its own, and so is one tried again after a refusal.
 */
export async function put(entry: Omit<Waiting, "seq" | "state">): Promise<string> {
  const tx = (await store()).transaction("outbox", "readwrite")
  const before = await tx.store.index("id").get(entry.id)
  if (before && before.state !== "refused" && sameDeed(before, entry)) return entry.id
  const fresh = before ? renamed(entry) : entry
  await tx.store.add({ ...fresh, state: "waiting" })
  await tx.done
  return fresh.id
}

function sameDeed(one: PocketEntry, other: PocketEntry) {
  return JSON.stringify(one.does) === JSON.stringify(other.does)
}

function renamed<Entry extends PocketEntry>(entry: Entry): Entry {
  const id = crypto.randomUUID()
  const { does } = entry
  if (does.verb !== "logContact") return { ...entry, id }
  return { ...entry, id, does: { ...does, input: { ...does.input, entryId: id } } }
}

/** How the entry under this id fares. */
export async function stateOf(id: string): Promise<Waiting["state"] | undefined> {
  return (await (await store()).getFromIndex("outbox", "id", id))?.state
}

export type AtHand = { accountId: string | undefined; isOver: boolean; entries: Waiting[] }

/** All that waits on this phone, and who is signed in on it, as they are at one moment. */
export async function atHand(): Promise<AtHand> {
  const tx = (await store()).transaction(["owner", "outbox"])
  const owners = tx.objectStore("owner")
  const [accountId, over, entries] = await Promise.all([
    owners.get("owner"),
    owners.get("over"),
    tx.objectStore("outbox").getAll(),
  ])
  return { accountId, isOver: over !== undefined, entries }
}

/** The entries of whoever is signed in, in the order made. */
export async function ownEntries(): Promise<Waiting[]> {
  return ownOf(await atHand())
}

export function ownOf({ accountId, entries }: AtHand): Waiting[] {
  return entries.filter((entry) => entry.accountId === accountId)
}

/** Strikes entries out: refusals that have been read, or everything at a sign-out that was asked about. */
export async function strikeOut(mayGo: (entry: Waiting) => boolean): Promise<void> {
  const entries = (await ownEntries()).filter(mayGo)
  const tx = (await store()).transaction("outbox", "readwrite")
  await Promise.all(entries.flatMap(({ seq }) => (seq === undefined ? [] : [tx.store.delete(seq)])))
  await tx.done
}

/** Takes the names off what is to stay after a sign-out. */
export async function takeNamesOff(words: (entry: Waiting) => string): Promise<void> {
  const entries = await ownEntries()
  const tx = (await store()).transaction("outbox", "readwrite")
  await Promise.all(entries.map((entry) => tx.store.put({ ...entry, said: words(entry) })))
  await tx.done
}
