import { bringUp } from "./bring-up"

/** Draws all of a page anew where it stands: whoever is just leaving it by a link is not held back. */
export async function redrawWhole(): Promise<void> {
  const response = await fetch(location.pathname, { headers: { accept: "text/html" } }).catch(() => undefined)
  if (!response?.ok) return
  const fresh = new DOMParser().parseFromString(await response.text(), "text/html")
  const [old, anew] = [document.querySelector("main"), fresh.querySelector("main")]
  if (old && anew) bringUp(old, anew)
}
