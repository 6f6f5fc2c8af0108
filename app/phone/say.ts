/** Speaks to those who listen to a page; nothing is seen. */
export function say(words: string): void {
  const region = document.querySelector("#said") ?? newRegion()
  region.textContent = ""
  setTimeout(() => {
    region.textContent = words
  }, 100)
}

/** What a page says of itself as it opens, which a screen reader passes over until it changes. */
export function sayWhatHappened(): void {
  const happened = document.querySelector("[role=alert]") ?? document.querySelector("[role=status]")
  if (happened?.textContent) setTimeout(() => happened.append("\u00a0"), 150)
}

function newRegion() {
  const region = document.createElement("p")
  region.id = "said"
  region.className = "vh"
  region.ariaLive = "polite"
  document.body.append(region)
  return region
}
