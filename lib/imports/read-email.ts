import { type ReadCell, saysNothing } from "./read-phone"

const pattern = /^[^\s@<>(),;:"\\[\]]+@[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}$/i

/** An email cell as one address. */
export function readEmail(cell: string): ReadCell {
  if (saysNothing(cell)) return null
  const parts = cell
    .replace(/^mailto:/i, "")
    .split(/[\s;,<>]+/)
    .filter((part) => part.includes("@"))
  const email = parts.find((part) => part.length <= 254 && pattern.test(part) && !part.includes(".."))
  return email ? { value: email } : { problem: "not an email address" }
}
