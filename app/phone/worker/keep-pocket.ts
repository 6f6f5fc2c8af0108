import { mayShow } from "@/lib/pocket/keeping"
import type { Pocket } from "@/lib/pocket/pocket"
import { store } from "./store"

/** The list this phone may show now; one that is too old, or whose ballot has closed, is forgotten on the way. */
export async function keptPocket(): Promise<Pocket | undefined> {
  const db = await store()
  const kept = await db.get("pocket", "pocket")
  if (!kept) return undefined
  if (mayShow(kept.pocket, kept.heardAt, new Date())) return kept.pocket
  await db.delete("pocket", "pocket")
  return undefined
}

/** Keeps a list just heard, with what landed before it was asked for left out of the outbox. True when it says anything new. */
export async function keepPocket(pocket: Pocket, askedAt: Date): Promise<boolean> {
  const db = await store()
  const before = await db.get("pocket", "pocket")
  const tx = db.transaction(["pocket", "owner", "outbox"], "readwrite")
  const landed = (await tx.objectStore("outbox").getAll()).filter(
    ({ state, landedAt }) => state === "landed" && landedAt && landedAt < askedAt,
  )
  await Promise.all([
    tx.objectStore("pocket").put({ pocket, heardAt: new Date() }, "pocket"),
    tx.objectStore("owner").put(pocket.accountId, "owner"),
    ...landed.flatMap(({ seq }) => (seq === undefined ? [] : [tx.objectStore("outbox").delete(seq)])),
    tx.done,
  ])
  return before === undefined || withoutTime(before.pocket) !== withoutTime(pocket)
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
