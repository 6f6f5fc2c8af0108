import { readPhone } from "./read-phone"

/** What somebody typed to find a member: the words, and the digits of a phone or its end where it can be nothing else. */
export function readSearch(typed: string) {
  const words = typed.trim().replace(/\s+/g, " ").slice(0, 100)
  return { words, phoneDigits: /^\+?[\d\s().-]+$/.test(words) ? endOfPhone(words) : "" }
}

function endOfPhone(typed: string) {
  const whole = readPhone(typed)
  if (whole) return whole.slice(1)
  const digits = typed.replace(/\D/g, "").replace(/^(00)?44(?=\d{6})|^0/, "")
  return digits.length >= 4 ? digits : ""
}
