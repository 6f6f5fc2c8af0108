import type { Pocket } from "@/lib/pocket/pocket"
import { skewOf } from "@/lib/pocket/skew"
import { type Hearing, keepHeard, keptList, keptTag, sayTheSame } from "./keep-pocket"
import { oneAtATime } from "./one-at-a-time"
import { endVisit, owner, visit } from "./owner"
import { type Sending, send } from "./send"
import { type News, tellPages } from "./tell-pages"

/** Sends what waits, then hears the list anew, and tells the pages. */
export const hear = oneAtATime(async () => {
  const came = await send()
  await tellPages(came === "signed out" ? { isOver: true } : await hearAfter(came))
})

/** Sends what waits, and tells the pages how that went. */
export async function sendAndTell(): Promise<Sending> {
  const came = await send()
  await tellPages(came === "other person" ? await hearAfter(came) : { isOver: came === "signed out" })
  return came
}

async function hearAfter(came: Sending): Promise<News> {
  const before = await owner()
  const news = await hearList()
  // Whoever has just signed in may have left something here before.
  if ((await owner()) !== before) await send()
  return { ...news, hasLeft: news.hasLeft || came === "other person" }
}

async function hearList(): Promise<News> {
  const before = await keptList()
  const asked = { askedAt: new Date(), visit: await visit() }
  const response = await ask(await keptTag())
  if (!response) return { isUnheard: true }
  const hearing = { ...asked, skew: skewOf(response.headers.get("date"), new Date()) }
  switch (response.status) {
    case 401:
      await endVisit()
      return { isOver: true }
    case 204:
      return keepNone(response.headers.get("turnout-account") ?? "", hearing)
    case 304:
      if (before) await keepHeard(before.pocket.accountId, before, hearing)
      return {}
    case 200:
      return keepNew(response, before?.pocket, hearing)
    default:
      return { isUnheard: true }
  }
}

/** Nothing to keep on this phone: its pages come from the server. */
async function keepNone(accountId: string, hearing: Hearing): Promise<News> {
  await keepHeard(accountId, undefined, hearing)
  return { hasChanged: true }
}

async function keepNew(response: Response, before: Pocket | undefined, hearing: Hearing): Promise<News> {
  const pocket: Pocket | undefined = await response.json().catch(() => undefined)
  if (!pocket) return { isUnheard: true }
  const isKept = await keepHeard(pocket.accountId, { pocket, tag: response.headers.get("etag") }, hearing)
  const isOthers = before !== undefined && before.accountId !== pocket.accountId
  if (!isKept) return {}
  return { hasChanged: !before || !sayTheSame(before, pocket), isFirst: !before, hasLeft: isOthers }
}

function ask(tag: string | undefined) {
  return fetch("/api/pocket", {
    cache: "no-store",
    headers: tag ? { "if-none-match": tag } : {},
    signal: AbortSignal.timeout(30_000),
  }).catch(() => undefined)
}
