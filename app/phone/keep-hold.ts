/** Keeps the member of a call while the page is open, and lets them go soon after it is closed; without scripts ten minutes do. */
export function keepHold(): void {
  const held = document.querySelector<HTMLElement>("[data-hold]")
  if (!held) return
  const { ballotId = "", memberId = "" } = held.dataset
  let isSending = false
  const tell = (page: "open" | "closed") =>
    navigator.sendBeacon("/api/queue/claim", new URLSearchParams({ ballotId, memberId, page }))
  const open = () => document.hidden || tell("open")
  // The page before may be this one, only loaded again: its "closed" is to come first.
  const openSoon = () => setTimeout(open, 1000)
  // What a form does with the member is the server's to say: a "closed" could come after it, for a page that is open again.
  document.addEventListener("submit", () => {
    isSending = true
  })
  window.addEventListener("pagehide", () => isSending || tell("closed"))
  window.addEventListener("pageshow", ({ persisted }) => {
    if (!persisted) return
    isSending = false
    openSoon()
  })
  document.addEventListener("visibilitychange", open)
  openSoon()
}
