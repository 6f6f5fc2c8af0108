import { expect, test } from "@playwright/test"
import { readPhone } from "@/lib/members/read-phone"

const typed: [string, string | undefined][] = [
  ["07700 900123", "+447700900123"],
  ["+44 (0)7700 900123", "+447700900123"],
  ["0044 7700 900123", "+447700900123"],
  ["020 7946 0018", "+442079460018"],
  ["+353 20 912 3456", "+353209123456"],
  ["0770090012", undefined],
  ["0770", undefined],
  ["07700 90", undefined],
  ["her mum’s", undefined],
  ["07700 900123 after six", undefined],
]

for (const [words, phone] of typed)
  test(`“${words}” is ${phone ?? "no number"}`, () => expect(readPhone(words)).toBe(phone))
