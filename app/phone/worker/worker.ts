import type { Asked } from "../told"
import { answerCall } from "./answer-call"
import { answerGet } from "./answer-get"
import { answerLeave } from "./answer-leave"
import { answerPost } from "./answer-post"
import { asset, dropOldAssets, isAsset, keepAssets } from "./assets"
import { hear, sendAndTell } from "./hear"
import { isOld, keptList } from "./keep-pocket"

declare const self: ServiceWorkerGlobalScope

self.addEventListener("install", (event) => {
  event.waitUntil(keepAssets().then(() => self.skipWaiting()))
})

self.addEventListener("activate", (event) => {
  event.waitUntil(dropOldAssets().then(() => self.clients.claim()))
})

self.addEventListener("message", (event) => {
  const asked: Asked = event.data
  event.waitUntil(answerPage(asked))
})

async function answerPage(asked: Asked) {
  await keptList() // Whatever wakes the worker, a list that is too old goes.
  const mustHear = asked === "hear" || (asked === "hear if old" && (await isOld(20)))
  await (mustHear ? hear() : sendAndTell())
}

// The browser calls it when there is signal again, even with the app closed, where it can.
self.addEventListener("sync", (event) => event.waitUntil(sendOrTryAgain()))

async function sendOrTryAgain() {
  if ((await sendAndTell()) === "no signal") throw new Error("no signal yet")
}

self.addEventListener("fetch", (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (url.origin !== self.location.origin) return
  if (request.method === "GET" && isAsset(url)) event.respondWith(asset(request))
  else if (request.method === "GET" && isPage(request)) event.respondWith(answerGet(request, url))
  else if (request.method === "POST" && request.mode === "navigate") event.respondWith(takePost(event, url))
})

/** A page, asked for by going there or by its own script; never a part of a page, or data. */
const isPage = (request: Request) =>
  request.mode === "navigate" || request.headers.get("accept") === "text/html"

async function takePost(event: FetchEvent, url: URL): Promise<Response> {
  if (url.pathname === "/you/leave") return answerLeave(event.request)
  if (url.pathname.startsWith("/calls/")) return answerCall(event.request, url)
  // A phone that cannot store anything leaves it to the server.
  const answer = await answerPost(event.request, url).catch(() => undefined)
  if (!answer) return fetch(event.request)
  event.waitUntil(askForSync().then(sendAndTell))
  return answer
}

async function askForSync() {
  await self.registration.sync?.register("outbox").catch(() => {})
}
