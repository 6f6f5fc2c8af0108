import { mayShow } from "@/lib/pocket/keeping"
import type { Pocket } from "@/lib/pocket/pocket"
import { store, type Waiting } from "./store"

/** The list this phone may show now; one that is too old, or whose ballot has closed, is forgotten on the way. */
export async function keptPocket(): Promise<Pocket | undefined> {
  const db = await store()
  const kept = await db.get("pocket", "pocket")
  if (!kept) return undefined
  if (mayShow(kept.pocket, kept.heardAt, new Date())) return kept.pocket
  await db.delete("pocket", "pocket")
  return undefined
}

/** Keeps a list just heard. True when it says anything that the one before did not. */
export async function keepPocket(pocket: Pocket, tag: string | null, askedAt: Date): Promise<boolean> {
  const db = await store()
  const before = await db.get("pocket", "pocket")
  await db.put("pocket", { pocket, tag, heardAt: new Date() }, "pocket")
  await db.put("owner", pocket.accountId, "owner")
  await dropLanded(askedAt)
  return before === undefined || withoutTime(before.pocket) !== withoutTime(pocket)
}

/** The server has nothing new to say of the list. */
export async function stillSo(askedAt: Date): Promise<void> {
  const db = await store()
  const kept = await db.get("pocket", "pocket")
  if (kept) await db.put("pocket", { ...kept, heardAt: new Date() }, "pocket")
  await dropLanded(askedAt)
}

/** What the server called the list it gave last. */
export async function keptTag(): Promise<string | undefined> {
  return (await (await store()).get("pocket", "pocket"))?.tag ?? undefined
}

/** Whether the server was last heard of longer ago than this. */
export async function isOld(seconds: number): Promise<boolean> {
  const kept = await (await store()).get("pocket", "pocket")
  return !kept || Math.abs(Date.now() - kept.heardAt.getTime()) > seconds * 1000
}

// A list asked for after an entry landed already shows it.
async function dropLanded(askedAt: Date) {
  const tx = (await store()).transaction("outbox", "readwrite")
  const isShown = ({ state, landedAt }: Waiting) => state === "landed" && landedAt && landedAt < askedAt
  for (const entry of (await tx.store.getAll()).filter(isShown))
    if (entry.seq !== undefined) await tx.store.delete(entry.seq)
  await tx.done
}

const withoutTime = (pocket: Pocket) => JSON.stringify({ ...pocket, listedAt: "" })

/** Forgets the list. What has not been sent is kept. */
export async function forgetPocket(): Promise<void> {
  await (await store()).delete("pocket", "pocket")
}

/** Forgets the list and who was signed in. */
export async function forgetOwner(): Promise<void> {
  await forgetPocket()
  await (await store()).delete("owner", "owner")
}

/** The account signed in on this phone, as far as it knows. */
export async function owner(): Promise<string | undefined> {
  return (await store()).get("owner", "owner")
}
