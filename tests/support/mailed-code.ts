import { expect, type Page } from "@playwright/test"

/** The code last mailed to an address, read from the demo mailbox as a person would. */
export async function mailedCode(page: Page, email: string) {
  const letter = page.getByRole("article").filter({ hasText: email }).first()
  await expect(async () => {
    await page.goto("/mailbox")
    await expect(letter).toBeVisible({ timeout: 500 })
  }).toPass()
  const subject = await letter.getByRole("heading").textContent()
  return subject?.match(/[0-9]{6}/)?.[0] ?? ""
}
