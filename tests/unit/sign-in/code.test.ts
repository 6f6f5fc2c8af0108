import { expect, test } from "@playwright/test"
import { askingLimits } from "@/lib/auth/asking-limits"
import { hashOfCode, newCode, refusalAfter } from "@/lib/auth/code"
import { hashOfToken } from "@/lib/auth/session-cookie"
import { TryCode } from "@/lib/auth/try-code"

test("a code is six digits, noughts in front included", () => {
  const codes = Array.from({ length: 2000 }, newCode)
  for (const code of codes) expect(code).toMatch(/^[0-9]{6}$/)
  expect(new Set(codes).size).toBeGreaterThan(1900)
  expect(codes.some((code) => code.startsWith("0"))).toBe(true)
})

test("a code’s hash depends on the secret, the address and the code", () => {
  const hashes = [
    hashOfCode("secret", "a@example.org", "123456"),
    hashOfCode("other", "a@example.org", "123456"),
    hashOfCode("secret", "b@example.org", "123456"),
    hashOfCode("secret", "a@example.org", "123457"),
  ]
  expect(new Set(hashes).size).toBe(4)
  expect(hashOfCode("secret", "a@example.org", "123456")).toBe(hashes[0])
})

test("a token is kept as its SHA-256", () => {
  expect(hashOfToken("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
})

test("a wrong try says how many are left", () => {
  expect([1, 2, 3, 4, 5].map(refusalAfter)).toEqual([
    "That code is not right. 4 tries left.",
    "That code is not right. 3 tries left.",
    "That code is not right. 2 tries left.",
    "That code is not right. 1 try left.",
    "That code has run out. Send another.",
  ])
})

test("a code may be typed with a gap; anything but six digits is no try", () => {
  expect(TryCode.parse({ code: " 407 113" })).toEqual({ code: "407113" })
  expect(TryCode.parse({ code: "407-113" })).toEqual({ code: "407113" })
  for (const code of ["", "40711", "4071130", "40711a", "٤٠٧١١٣"])
    expect(TryCode.safeParse({ code }).success).toBe(false)
})

test("asking is limited, and the demo’s shared addresses less so", () => {
  expect(askingLimits(false)).toEqual({ perAddress: 5, perNetwork: 30 })
  expect(askingLimits(true).perAddress).toBeGreaterThan(100)
})
