import { built } from "@/app/built"

const cacheName = `turnout-${process.env.TURNOUT_BUILD}`

const shell = [
  built("phone.css"),
  built("page.js"),
  "/manifest.webmanifest",
  "/icon.svg",
  "/apple-icon.png",
  "/icons/icon-192.png",
]

/** Keeps what every page is drawn with. Nothing about anybody is ever in this cache. */
export async function keepAssets(): Promise<void> {
  const cache = await caches.open(cacheName)
  await cache.addAll(shell)
  const styles = await (await cache.match(built("phone.css")))?.text()
  const face = styles?.match(/url\("?\.\/([^")]*latin-wght[^")]*)"?\)/)?.[1]
  if (face) await cache.add(`/built/${face}`)
}

/** Drops what earlier builds kept. */
export async function dropOldAssets(): Promise<void> {
  const names = await caches.keys()
  await Promise.all(names.filter((name) => name !== cacheName).map((name) => caches.delete(name)))
}

export function isAsset({ pathname, search }: URL): boolean {
  return pathname.startsWith("/built/") || shell.includes(pathname + search)
}

/** One of them from the cache, else from the network, and then from the cache. */
export async function asset(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName)
  const kept = await cache.match(request)
  if (kept) return kept
  const response = await fetch(request)
  if (response.ok) await cache.put(request, response.clone())
  return response
}
