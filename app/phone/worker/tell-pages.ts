import type { Told } from "../told"
import { owner } from "./keep-pocket"
import { othersWaiting, ownEntries } from "./outbox"
import type { Sending } from "./send"

declare const self: ServiceWorkerGlobalScope

/** How the outbox stands; with nobody signed in, that of whoever left something in it. */
export async function standing(came?: Sending): Promise<Told> {
  const isSignedOut = came === "signed out" || (await owner()) === undefined
  const entries = await ownEntries()
  const own = entries.filter(({ state }) => state === "waiting").length
  return {
    waiting: (await owner()) === undefined ? await othersWaiting() : own,
    refused: entries.filter(({ state }) => state === "refused").length,
    isSignedOut,
    hasChanged: false,
  }
}

/** Tells every open page how the outbox stands, and whether the list says anything new. */
export async function tellPages(news: { hasChanged?: boolean; came?: Sending } = {}): Promise<void> {
  const told = { ...(await standing(news.came)), hasChanged: news.hasChanged ?? false }
  for (const page of await self.clients.matchAll({ type: "window" })) page.postMessage(told)
}
