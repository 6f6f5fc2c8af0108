import { parsePhoneNumberFromString } from "libphonenumber-js/min"

/** What a cell comes to: its value, why it has none, or null when it says nothing. */
export type ReadCell = { value: string } | { problem: string } | null

/** A phone cell as an international number, +447700900123. */
export function readPhone(cell: string): ReadCell {
  if (usual.test(cell)) return { value: `+44${cell.replaceAll(" ", "").slice(-10)}` }
  if (saysNothing(cell)) return null
  if (/^\d(\.\d+)?e\+?\d+$/i.test(cell)) return { problem: "shortened by the spreadsheet" }
  const problems: string[] = []
  for (const part of partsOf(cell)) {
    const phone = britishMobile(part) ?? international(part)
    if (phone) return { value: phone }
    problems.push(part.replace(/\D/g, "").length < 9 ? "too short" : "not a number that can be rung")
  }
  return { problem: problems[0] ?? "not a number that can be rung" }
}

/** A British mobile with nothing beside it, as nearly every row of a British export has it. */
const usual = /^(?:\+44 ?|0)7(?: ?\d){9}$/

/** How people write that there is nothing to write. */
export function saysNothing(cell: string) {
  return (
    cell === "" ||
    /^(n\/?a|none|nil|null|not (known|given)|unknown|tbc|no (phone|email)|x+|0+|-+|\.+|\?+)$/i.test(cell)
  )
}

function partsOf(cell: string) {
  const parts = cell
    .split(/[/;|]|,| or /i)
    .map((part) => part.replace(/\([a-z .]+\)|\b[a-z]+[.:]?(?=\s|$)/gi, "").trim())
  return parts.filter((part) => /\d/.test(part))
}

// However else it is spelt: still no need to ask the library.
function britishMobile(part: string) {
  const digits = part.replace(/[\s().-]/g, "")
  const match = /^(?:(?:\+|00)?440?|0)?(7\d{9})$/.exec(digits)
  return match ? `+44${match[1]}` : null
}

function international(part: string) {
  const parsed = parsePhoneNumberFromString(part, { defaultCountry: "GB", extract: false })
  if (!parsed?.isPossible()) return null
  // The library lets a British mobile be a digit short, as some landlines are.
  if (parsed.countryCallingCode === "44" && /^[07]/.test(parsed.nationalNumber)) return null
  return parsed.number
}
