import type { Told } from "../told"
import { othersWaiting, ownEntries } from "./outbox"
import { isOver, owner } from "./owner"

declare const self: ServiceWorkerGlobalScope

export type News = Partial<Pick<Told, "hasChanged" | "isFirst" | "isUnheard" | "isOver" | "hasLeft">>

/** How the outbox stands; with nobody signed in, that of whoever left something in it. */
export async function standing(): Promise<Told> {
  const isUnowned = (await owner()) === undefined
  const entries = await ownEntries()
  const own = entries.filter(({ state }) => state === "waiting").length
  return {
    waiting: isUnowned ? await othersWaiting() : own,
    refused: entries.filter(({ state }) => state === "refused").length,
    isSignedOut: isUnowned || (await isOver()),
    isOver: false,
    hasChanged: false,
    isFirst: false,
    isUnheard: false,
    hasLeft: false,
  }
}

/** Tells every open page how the outbox stands, and whether the list says anything new. */
export async function tellPages(news: News = {}): Promise<void> {
  const told: Told = { ...(await standing()), ...news }
  for (const page of await self.clients.matchAll({ type: "window" })) page.postMessage(told)
}
