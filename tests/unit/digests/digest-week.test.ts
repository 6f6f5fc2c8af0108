import { expect, test } from "@playwright/test"
import { digestWeek } from "@/lib/digests/digest-week"
import { accountOfToken, stopToken } from "@/lib/digests/stop-link"
import { schedule } from "@/lib/jobs/tasks"

test("from half past seven on Monday in London, in winter and in summer, until Tuesday is over", () => {
  const at = (moment: string) => digestWeek(new Date(moment))
  expect(at("2026-11-23T07:29:59Z")).toBeUndefined()
  expect(at("2026-11-23T07:30:00Z")).toBe("2026-11-23")
  expect(at("2026-07-06T06:29:59Z")).toBeUndefined()
  expect(at("2026-07-06T06:30:00Z")).toBe("2026-07-06")
  expect(at("2026-11-24T23:59:59Z")).toBe("2026-11-23")
  expect(at("2026-11-25T00:00:00Z")).toBeUndefined()
  expect(at("2026-11-29T12:00:00Z")).toBeUndefined()
})

test("the job comes round, on the clock of UTC, at half past seven in London all the year", () => {
  expect(schedule.map(({ task }) => task)).toContain("send_digests")
  const sentAt = (monday: string) =>
    ["06:30", "07:30"].filter((time) => digestWeek(new Date(`${monday}T${time}:00Z`)) === monday)[0]
  expect(["2026-03-23", "2026-10-26"].map(sentAt)).toEqual(["07:30", "07:30"])
  expect(["2026-03-30", "2026-10-19"].map(sentAt)).toEqual(["06:30", "06:30"])
})

test("a stop link opens for whom it was made, and not once anything in it is changed", () => {
  const id = "6045cb6c-f6d1-48ce-ba3c-3142a355099a"
  const token = stopToken("secret", id)
  expect(accountOfToken("secret", token)).toBe(id)
  expect(accountOfToken("another", token)).toBeUndefined()
  expect(accountOfToken("secret", token.replace("6045", "6046"))).toBeUndefined()
  for (const other of ["", ".", id, `${id}.`, `${token}x`, token.slice(0, -2), "nobody.abc"])
    expect(accountOfToken("secret", other), other).toBeUndefined()
})
