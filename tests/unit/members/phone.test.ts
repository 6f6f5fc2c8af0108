import { expect, test } from "@playwright/test"
import { phoneInWords } from "@/lib/members/phone"
import { whatsappLink } from "@/lib/members/whatsapp-link"

test("a number reads as people here write it", () => {
  expect(phoneInWords("+447700900123")).toBe("07700 900123")
  expect(phoneInWords("+441632960101")).toBe("01632 960101")
  expect(phoneInWords("+35312345678")).toBe("+353 1 234 5678")
})

test("a British landline has no WhatsApp", () => {
  expect(whatsappLink("+447700900123")).toBe("https://wa.me/447700900123")
  expect(whatsappLink("+441632960101")).toBeUndefined()
  expect(whatsappLink("+353871234567")).toBe("https://wa.me/353871234567")
})
