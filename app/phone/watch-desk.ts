import { bringUp } from "./bring-up"
import { follow } from "./follow"

/**
 * A desk’s page that follows what reps do: the server sends the parts that changed, already drawn, and they are brought
 * up to date where they stand. Nothing else on the page is touched, and nothing is asked for.
 */
export function watchDesk(changed: () => void): void {
  const source = document.querySelector<HTMLElement>("[data-watch]")?.dataset.watch
  if (!source) return
  const parts = (data: string) => {
    followed.isRead()
    const { html } = JSON.parse(data)
    const fresh = new DOMParser().parseFromString(html, "text/html")
    for (const part of fresh.querySelectorAll<HTMLElement>("[data-live], [data-live-row]")) renew(part)
    changed()
  }
  // A browser that has lost its line asks with the age it first asked with, which is not how old the page is now.
  const hello = (_data: string, hellos: number) => {
    if (hellos > 1) followed.reopen()
  }
  const followed = follow((age) => `${source}&age=${Math.ceil(age)}`, { hello, parts })
}

function renew(part: HTMLElement) {
  const { live } = part.dataset
  const old = live ? document.querySelector(`[data-live="${live}"]`) : document.getElementById(part.id)
  if (old) bringUp(old, part)
}
