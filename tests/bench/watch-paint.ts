/** What a page showed first: when, on the machine's clock, where it stands, and the tap that led to the page. */
export type Seen = {
  path: string
  startedAt: number
  seenAt: number
  tappedAt: number
  x: number
  y: number
}

declare global {
  interface Window {
    benchSeen(seen: Seen): void
  }
}

/** Runs in the page before its own scripts: tells when the first element that matches has really been painted. */
export function watchPaint(selector: string) {
  const watch = new MutationObserver(() => {
    const first = document.querySelector(selector)
    if (!first) return
    first.setAttribute("elementtiming", "seen")
    watch.disconnect()
  })
  watch.observe(document, { childList: true, subtree: true })

  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (!("renderTime" in entry) || !("intersectionRect" in entry)) continue
      const { renderTime, intersectionRect: place } = entry
      if (typeof renderTime !== "number" || !(place instanceof DOMRectReadOnly)) continue
      const { timeOrigin } = performance
      window.benchSeen({
        path: location.pathname,
        startedAt: timeOrigin,
        seenAt: timeOrigin + renderTime,
        tappedAt: Number(sessionStorage.getItem("bench-tap")),
        x: place.x + place.width / 2,
        y: place.y + place.height / 2,
      })
    }
  }).observe({ type: "element", buffered: true })

  // Named functions do not survive the way into a page.
  addEventListener(
    "click",
    ({ timeStamp }) => sessionStorage.setItem("bench-tap", String(performance.timeOrigin + timeStamp)),
    true,
  )
}
