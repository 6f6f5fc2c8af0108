import type { Page } from "@playwright/test"
import { expect, stored } from "./offline"

/** Nothing about members is left in the phone's store, and its caches hold what the build made and nothing else. */
export async function expectWiped(page: Page, names: readonly { firstName: string; lastName: string }[]) {
  await expect.poll(() => stored(page, "pocket")).toEqual([])
  const left = JSON.stringify(await stored(page, "outbox"))
  for (const { firstName, lastName } of names) {
    expect(left).not.toContain(firstName)
    expect(left).not.toContain(lastName)
  }
  for (const address of await cached(page))
    expect(address).toMatch(/^\/(built\/|marks\.svg|manifest\.webmanifest|icon\.svg|apple-icon\.png|icons\/)/)
}

/** The addresses of everything in the phone's caches. */
export function cached(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const found: string[] = []
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys()) found.push(new URL(url).pathname)
    return found
  })
}
