import type { Rule } from "@/lib/law/terms"

/** What was typed for a rule, as the kind of value that rule has, before it is checked. What cannot be read stays as typed. */
export function readValue(rule: Rule, typed: string | readonly string[] | undefined): unknown {
  const [first = ""] = [typed ?? ""].flat()
  const text = first.trim().toLowerCase()
  switch (rule) {
    case "turnout_line":
    case "support_line":
      return readShare(text)
    case "mandate":
    case "mandate_by_agreement":
      return readSpan(text)
    case "voting_methods":
      return [typed ?? []].flat()
    case "entitled_in_result":
      return text === "yes" ? true : text === "no" ? false : text
    case "spoiled_papers":
      return text
    default:
      return readCount(text)
  }
}

const isNone = (text: string) => text === "" || text === "none"

/** "half", "50%", "33.3%", "2/5", "1 in 3". */
function readShare(text: string) {
  if (isNone(text)) return null
  if (text === "half") return { part: 1, whole: 2 }
  const percent = text.match(/^(\d{1,3})(?:\.(\d{1,3}))? ?(?:%|per ?cent)$/)
  if (percent) {
    const [, units = "", decimals = ""] = percent
    return lowest(Number(`${units}${decimals}`), 100 * 10 ** decimals.length)
  }
  const [, part, whole] = text.match(/^(\d{1,6}) ?(?:\/|in|of|out of) ?(\d{1,6})$/) ?? []
  return part && whole ? lowest(Number(part), Number(whole)) : text
}

function lowest(part: number, whole: number) {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))
  const by = divisor(part, whole) || 1
  return { part: part / by, whole: whole / by }
}

function readSpan(text: string) {
  if (isNone(text)) return null
  const [, count, unit] = text.match(/^(\d{1,3}) ?(week|month)s?$/) ?? []
  return count && unit ? { count: Number(count), unit: `${unit}s` } : text
}

function readCount(text: string) {
  if (isNone(text)) return null
  const [, count] = text.match(/^(\d{1,4})(?: ?(?:days?|weeks?|members?))?$/) ?? []
  return count ? Number(count) : text
}
