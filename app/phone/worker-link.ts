import type { Asked, Told } from "./told"

/**
 * Lets this phone answer for the server when there is no signal. Only where a rep's list is. Tried again while the
 * network is too bad to fetch all that it takes.
 */
export async function registerWorker(): Promise<void> {
  const workers = navigator.serviceWorker
  if (!workers || !location.pathname.startsWith("/members")) return
  const register = () => workers.register("/worker.js", { updateViaCache: "none" }).catch(() => {})
  const again = setInterval(register, 5000)
  register()
  await workers.ready
  clearInterval(again)
  await navigator.storage?.persist?.()
}

/** Asks the phone's worker for something; false where there is none. */
export async function ask(asked: Asked): Promise<boolean> {
  const worker = (await navigator.serviceWorker?.getRegistration())?.active
  worker?.postMessage(asked)
  return Boolean(worker)
}

/** Calls `hear` with whatever the worker tells. */
export function onTold(hear: (told: Told) => void): void {
  navigator.serviceWorker?.addEventListener("message", ({ data }: MessageEvent<Told>) => hear(data))
}
