import { parsePhoneNumberFromString } from "libphonenumber-js"

/** "07700 900123" for a number kept as E.164; foreign numbers keep their country code. */
export function phoneInWords(phone: string): string {
  const number = parsePhoneNumberFromString(phone)
  if (!number) return phone
  return number.countryCallingCode === "44" ? number.formatNational() : number.formatInternational()
}

/** Where WhatsApp opens a chat with this number; undefined for a British landline, which has none. */
export function whatsappLink(phone: string): string | undefined {
  return phone.startsWith("+44") && !phone.startsWith("+447") ? undefined : `https://wa.me/${phone.slice(1)}`
}
