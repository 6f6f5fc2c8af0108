import { say } from "./say"

/** Brings an open page up to date where it stands: nothing moves under a finger. */
export async function redraw(): Promise<void> {
  const response = await fetch(ownAddress(), { headers: { accept: "text/html" } }).catch(() => undefined)
  if (!response?.ok || new URL(response.url).pathname !== location.pathname) return
  const fresh = new DOMParser().parseFromString(await response.text(), "text/html")
  for (const part of [".figures", ".strip", ".group > h2", ".state", ".overtaken", "#paper"])
    refill(part, fresh)
  for (const row of document.querySelectorAll<HTMLElement>(".group .person")) renew(row, fresh)
  renewRest(fresh)
}

/** This page's own address, without what had just been done when it was opened. */
function ownAddress() {
  const url = new URL(location.href)
  for (const done of ["saved", "told", "undone", "corrected", "paper"]) url.searchParams.delete(done)
  return url
}

function refill(part: string, fresh: Document) {
  for (const old of document.querySelectorAll(part)) {
    const anew = old.id ? fresh.querySelector(`[id="${old.id}"]`) : fresh.querySelector(part)
    if (anew && anew.innerHTML !== old.innerHTML) old.replaceChildren(...anew.childNodes)
  }
}

/** A row keeps its place and its height until the page is next opened, even when the member is no longer to be asked. */
function renew(row: HTMLElement, fresh: Document) {
  const { member = "" } = row.dataset
  const anew = fresh.querySelector(`.group [data-member="${member}"]`)
  if (anew) {
    if (anew.innerHTML !== row.innerHTML) row.replaceChildren(...anew.childNodes)
    row.classList.remove("gone")
  } else if (!row.classList.contains("gone"))
    retire(row, fresh.querySelector(`.rest [data-member="${member}"] .mark`))
}

function retire(row: HTMLElement, mark: Element | null) {
  const name = row.querySelector(".name")?.textContent ?? ""
  const state = mark?.getAttribute("aria-label") ?? "No longer on your list"
  row.classList.add("gone")
  row.querySelector(".call")?.remove()
  row.querySelector("a")?.removeAttribute("href")
  if (mark) row.querySelector(".mark")?.replaceWith(mark.cloneNode(true))
  const why = row.querySelector(".why")
  if (why) why.textContent = `${state}. Off the list.`
  say(`${name}: ${state}. Off the list.`)
}

function renewRest(fresh: Document) {
  const anew = fresh.querySelector(".rest")
  const old = document.querySelector(".rest")
  if (!anew || anew.innerHTML === old?.innerHTML) return
  anew.querySelector("details")?.toggleAttribute("open", old?.querySelector("details")?.open ?? false)
  if (old) old.replaceWith(anew)
  else document.querySelector("main")?.append(anew)
}
