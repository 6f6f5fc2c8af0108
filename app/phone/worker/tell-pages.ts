import type { Told } from "../told"
import { type AtHand, atHand } from "./outbox"

declare const self: ServiceWorkerGlobalScope

export type News = Partial<Pick<Told, "hasChanged" | "isFirst" | "isUnheard" | "isOver" | "hasLeft">>

/** How the outbox stands; with nobody signed in, that of whoever left something in it. */
export function standing({ accountId, isOver, entries }: AtHand): Told {
  const isUnowned = accountId === undefined
  const own = entries.filter((entry) => entry.accountId === accountId)
  const waiting = (isUnowned ? entries : own).filter(({ state }) => state === "waiting")
  return {
    waiting: waiting.length,
    refused: own.filter(({ state }) => state === "refused").length,
    isSignedOut: isUnowned || isOver,
    isOver: false,
    hasChanged: false,
    isFirst: false,
    isUnheard: false,
    hasLeft: false,
  }
}

/** Tells every open page how the outbox stands, and whether the list says anything new. */
export async function tellPages(news: News = {}): Promise<void> {
  const told: Told = { ...standing(await atHand()), ...news }
  for (const page of await self.clients.matchAll({ type: "window" })) page.postMessage(told)
}
