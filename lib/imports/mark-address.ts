import { saysNothing } from "./read-phone"
import { addressMarks } from "./terms"

const postcode = /\b(GIR ?0AA|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})\b/i

/** What is kept of a cell of a home address: never what it says, only whether a paper could be posted there. */
export function markAddress(cell: string): string {
  if (postcode.test(cell)) return addressMarks.whole
  const parts = cell
    .split(/[,;\n\r|]/)
    .map((part) => part.trim())
    .filter((part) => /\p{L}/u.test(part) && !saysNothing(part))
  if (parts.length === 0) return ""
  return parts.length > 1 ? addressMarks.whole : addressMarks.part
}
