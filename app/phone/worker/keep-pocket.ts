import { mayShow } from "@/lib/pocket/keeping"
import type { Pocket } from "@/lib/pocket/pocket"
import { type KeptList, store, type Waiting } from "./store"
import { tellPages } from "./tell-pages"

/** What the server was asked, on the phone's clock and in which visit, and how its answer's clock differs. */
export type Hearing = { askedAt: Date; visit: string | undefined; skew: number }

/**
 * The list this phone may show now. One that is too old, or whose ballot has closed, is forgotten on the way, and every
 * page that shows it is told.
 */
export async function keptList(): Promise<KeptList | undefined> {
  const db = await store()
  const kept = await db.get("pocket", "pocket")
  if (!kept || mayShow(kept.pocket, kept.heardAt, kept.skew, new Date())) return kept
  await db.delete("pocket", "pocket")
  await tellPages({ hasLeft: true })
  return undefined
}

/** Keeps what was just heard, a list or that there is none, and whose it is; false when somebody signed out meanwhile. */
export async function keepHeard(
  accountId: string,
  list: { pocket: Pocket; tag: string | null } | undefined,
  { askedAt, visit, skew }: Hearing,
): Promise<boolean> {
  const tx = (await store()).transaction(["owner", "pocket"], "readwrite")
  const [owners, pockets] = [tx.objectStore("owner"), tx.objectStore("pocket")]
  const isSameVisit = (await owners.get("visit")) === visit
  if (isSameVisit) {
    if (list) await pockets.put({ ...list, skew, heardAt: new Date() }, "pocket")
    else await pockets.delete("pocket")
    await owners.put(accountId, "owner")
    await owners.delete("over")
  }
  await tx.done
  if (isSameVisit) await dropLanded(askedAt)
  return isSameVisit
}

/** What the server called the list it gave last. */
export async function keptTag(): Promise<string | undefined> {
  return (await keptList())?.tag ?? undefined
}

/** Whether the server was last heard of longer ago than this. */
export async function isOld(seconds: number): Promise<boolean> {
  const kept = await keptList()
  return !kept || Math.abs(Date.now() - kept.heardAt.getTime()) > seconds * 1000
}

// A list asked for after an entry landed already shows it; a landing still to come was on a clock set back since.
async function dropLanded(askedAt: Date) {
  const tx = (await store()).transaction("outbox", "readwrite")
  const isShown = ({ state, landedAt }: Waiting) =>
    state === "landed" && landedAt && (landedAt < askedAt || landedAt > new Date())
  for (const entry of (await tx.store.getAll()).filter(isShown))
    if (entry.seq !== undefined) await tx.store.delete(entry.seq)
  await tx.done
}

/** Whether two lists say the same, whenever they were listed. */
export function sayTheSame(one: Pocket, other: Pocket): boolean {
  return JSON.stringify({ ...one, listedAt: "" }) === JSON.stringify({ ...other, listedAt: "" })
}
