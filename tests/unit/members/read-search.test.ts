import { expect, test } from "@playwright/test"
import { readSearch } from "@/lib/members/read-search"

const phoneIn = (typed: string) => readSearch(typed).phoneDigits

test("a phone number is one however it is written, and so is its end", () => {
  for (const typed of ["07700 900123", "+44 7700 900123", "0044 7700 900 123", "(07700) 900-123"])
    expect(phoneIn(typed), typed).toBe("447700900123")
  expect(phoneIn("900123")).toBe("900123")
  expect(phoneIn("+33 6 12 34 56 78")).toBe("33612345678")
})

test("words are no phone number, and three digits are too few of one", () => {
  for (const typed of ["Ward 3", "123", "T-100200", "siân 0770", ""]) expect(phoneIn(typed), typed).toBe("")
})

test("what is typed is trimmed, its spaces made single, and cut where nobody would type on", () => {
  expect(readSearch("  Sian \t Morgen ").words).toBe("Sian Morgen")
  expect(readSearch("a".repeat(500)).words).toHaveLength(100)
})
