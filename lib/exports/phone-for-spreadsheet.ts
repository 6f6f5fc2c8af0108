import { phoneInWords } from "@/lib/members/phone"

/** A number as it is dialled in Britain, with its spaces: a spreadsheet takes it for neither a sum nor a number. */
export function phoneForSpreadsheet(phone: string | null): string {
  return phone ? phoneInWords(phone).replace(/^\+/, "00 ") : ""
}
