import { parsePhoneNumberFromString } from "libphonenumber-js"

/** "07700 900123" for a number kept as E.164; foreign numbers keep their country code. */
export function phoneInWords(phone: string): string {
  const number = parsePhoneNumberFromString(phone)
  if (!number) return phone
  return number.countryCallingCode === "44" ? number.formatNational() : number.formatInternational()
}
