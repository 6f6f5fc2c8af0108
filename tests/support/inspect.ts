import AxeBuilder from "@axe-core/playwright"
import { expect, type Page } from "@playwright/test"

const sizes = [
  { name: "phone", width: 390, height: 844 },
  { name: "laptop", width: 1280, height: 800 },
]

const all = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
/** What can differ by night: its colours are all that the night changes. */
const ofColour = ["color-contrast", "link-in-text-block"]

/** Holds a page to WCAG 2.2 AA at phone and laptop size, by day and by night, and to the width of the screen. */
export async function inspect(page: Page) {
  const before = page.viewportSize()
  await page.waitForLoadState()
  for (const { name, width, height } of sizes) {
    await page.setViewportSize({ width, height })
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow, `${page.url()} runs off the side of a ${name}`).toBeLessThanOrEqual(0)
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme })
      // In the page itself: there are no frames, and a second page for each look has hung for minutes.
      const axe = new AxeBuilder({ page }).setLegacyMode()
      const { violations } = await (colorScheme === "light"
        ? axe.withTags(all)
        : axe.withRules(ofColour)
      ).analyze()
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)
      expect(found, `${page.url()}, ${name}, ${colorScheme}`).toEqual([])
    }
  }
  await page.emulateMedia({ colorScheme: null })
  if (before) await page.setViewportSize(before)
}
