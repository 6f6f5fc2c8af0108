import { expect, test } from "@playwright/test"
import { JoinCode } from "@/lib/auth/try-join-code"
import { momentAt } from "@/lib/dates"
import { hashOfJoinCode, newJoinCode } from "@/lib/joining/code"
import { nextAt, saidUntil } from "@/lib/joining/expiry"
import { shownCode } from "@/lib/joining/terms"

test("codes are eight characters that nobody mistakes, and differ", () => {
  const codes = Array.from({ length: 500 }, newJoinCode)
  for (const code of codes) expect(code).toMatch(/^[2-9CDFHJKMNPQRTVWX]{8}$/)
  expect(new Set(codes).size).toBe(500)
  expect(codes.join("")).not.toMatch(/[01OILSZBG8]{0}[01OILSZBG]/)
})

test("a code is read however it is typed, and anything else is refused", () => {
  const code = newJoinCode()
  for (const typed of [
    code,
    shownCode(code),
    shownCode(code).toLowerCase(),
    ` ${code.slice(0, 4)} – ${code.slice(4)} `,
  ])
    expect(JoinCode.parse(typed)).toBe(code)
  for (const typed of ["", code.slice(1), `${code}2`, "ABCD-EFGH"])
    expect(JoinCode.safeParse(typed).success).toBe(false)
})

test("its hash needs the deployment’s secret", () => {
  expect(hashOfJoinCode("one", "CDFH2345")).not.toBe(hashOfJoinCode("other", "CDFH2345"))
})

test("a time is the next one on the clock, a day ahead at most", () => {
  const now = momentAt("2026-11-23T19:30")
  expect(nextAt("21:00", now)).toEqual(momentAt("2026-11-23T21:00"))
  expect(nextAt("09:00", now)).toEqual(momentAt("2026-11-24T09:00"))
  expect(nextAt("19:30", now)).toEqual(momentAt("2026-11-24T19:30"))
  // The night the clocks go back is an hour longer than a day.
  const eve = momentAt("2026-10-24T12:00")
  expect(nextAt("12:00", eve).getTime() - eve.getTime()).toBe(24 * 60 * 60_000)
  expect(saidUntil(momentAt("2026-11-24T09:00"), now)).toBe("9 am tomorrow")
  expect(saidUntil(momentAt("2026-11-23T21:30"), now)).toBe("9.30 pm")
})
