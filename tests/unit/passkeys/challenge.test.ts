import { expect, test } from "@playwright/test"
import { challengeExpiry, newChallenge } from "@/lib/passkeys/challenge"

const now = new Date("2026-11-16T12:00:00Z")
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const made = (answerer: Parameters<typeof newChallenge>[1] = "sign-in") =>
  Buffer.from(newChallenge("secret", answerer, now)).toString("base64url")

test("a challenge of ours lasts five minutes", () => {
  const challenge = made()
  for (const at of [now, later(4.99)])
    expect(challengeExpiry("secret", "sign-in", challenge, at)).toEqual(later(5))
  expect(challengeExpiry("secret", "sign-in", challenge, later(5))).toBeUndefined()
})

test("no two are the same", () => {
  expect(new Set(Array.from({ length: 100 }, () => made())).size).toBe(100)
})

test("another deployment’s is not ours, nor one for somebody else", () => {
  expect(challengeExpiry("other", "sign-in", made(), now)).toBeUndefined()
  expect(challengeExpiry("secret", "account one", made(), now)).toBeUndefined()
  expect(challengeExpiry("secret", "account one", made("account two"), now)).toBeUndefined()
  expect(challengeExpiry("secret", "account one", made("account one"), now)).toBeDefined()
})

test("one with a longer life written over its own is not ours, nor is anything shorter", () => {
  const bytes = Buffer.from(made(), "base64url")
  bytes.writeUIntBE(later(60).getTime(), 0, 6)
  for (const forged of [bytes.toString("base64url"), "", "AAAA", "not base64url!"])
    expect(challengeExpiry("secret", "sign-in", forged, now)).toBeUndefined()
})
