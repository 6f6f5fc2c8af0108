import { parsePhoneNumberFromString } from "libphonenumber-js"

/** A phone number as somebody types it, as E.164; undefined when it cannot be rung. Without a country it is British. */
export function readPhone(typed: string): string | undefined {
  const number = parsePhoneNumberFromString(typed, { defaultCountry: "GB", extract: false })
  if (!number?.isPossible()) return undefined
  // Some landlines are a digit short, and the library lets a mobile be so too, and what is left of one with its nought.
  const isCutShort = number.countryCallingCode === "44" && /^(7\d{0,8}$|0)/.test(number.nationalNumber)
  return isCutShort ? undefined : number.number
}
