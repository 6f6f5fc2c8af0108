import { phoneInWords } from "@/lib/members/phone"

const britishMobile = /^\+44(7\d{3})(\d{6})$/

/** A number as it is dialled in Britain, with its spaces: a spreadsheet takes it for neither a sum nor a number. */
export function phoneForSpreadsheet(phone: string | null): string {
  if (!phone) return ""
  // Nearly every number is one of these, and a list may hold half a million.
  if (britishMobile.test(phone)) return phone.replace(britishMobile, "0$1 $2")
  return phoneInWords(phone).replace(/^\+/, "00 ")
}
