import type { Pocket } from "@/lib/pocket/pocket"
import { forgetOwner, forgetPocket, keepPocket, keptTag, stillSo } from "./keep-pocket"
import { type Sending, send } from "./send"
import { tellPages } from "./tell-pages"

/** Sends what waits, then hears the list anew, and tells the pages. */
export async function hear(): Promise<void> {
  const came = await send()
  if (came === "signed out") return tellPages({ came })
  await tellPages(await hearList())
}

/** Sends what waits, and tells the pages how that went. */
export async function sendAndTell(): Promise<void> {
  await tellPages({ came: await send() })
}

async function hearList(): Promise<{ came?: Sending; hasChanged?: boolean }> {
  const askedAt = new Date()
  const response = await ask(await keptTag())
  switch (response?.status) {
    case 401:
      await forgetPocket()
      return { came: "signed out" }
    case 204: // Nothing to keep on this phone: its pages come from the server.
      await forgetOwner()
      return { hasChanged: true }
    case 304:
      await stillSo(askedAt)
      return {}
    case 200: {
      const pocket: Pocket = await response.json()
      return { hasChanged: await keepPocket(pocket, response.headers.get("etag"), askedAt) }
    }
    default:
      return {}
  }
}

function ask(tag: string | undefined) {
  return fetch("/api/pocket", {
    cache: "no-store",
    headers: tag ? { "if-none-match": tag } : {},
    signal: AbortSignal.timeout(30_000),
  }).catch(() => undefined)
}
