import { readFile } from "node:fs/promises"

let styles: Promise<string | undefined> | undefined

/**
 * The stylesheet itself, for the first page of a visit: a phone on a slow line shows the page without asking again, and
 * its script fetches the typeface once the page is there. Undefined for whoever comes from another page of ours, and so has it.
 */
export async function firstStyles({ headers }: Request): Promise<string | undefined> {
  if (process.env.NODE_ENV !== "production" || headers.get("sec-fetch-site") === "same-origin")
    return undefined
  styles ??= readFile("public/built/phone.css", "utf8").then(
    (text) => text.replace(/@font-face\{[^}]*\}/g, ""),
    () => undefined,
  )
  return styles
}
