/** Fetches the parts of a member's page that no phone keeps. With no signal the page stays as it is. */
export async function hearParts(): Promise<void> {
  const places = [...document.querySelectorAll<HTMLElement>("[data-hear]")]
  const memberId = places[0]?.dataset.of
  if (!memberId) return
  const response = await fetch(`/members/${memberId}/more`).catch(() => undefined)
  if (!response?.ok) return
  const heard = new DOMParser().parseFromString(await response.text(), "text/html")
  for (const place of places) {
    const part = heard.querySelector(`[data-part="${place.dataset.hear}"]`)
    if (part) place.replaceChildren(...part.childNodes)
  }
}
