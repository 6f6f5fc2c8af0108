import { expect, test } from "@playwright/test"
import { arrangeLoads } from "@/lib/accounts/arrange-loads"
import { saidUntilDay } from "@/lib/accounts/standing-in"
import { momentAt } from "@/lib/dates"

const now = momentAt("2026-11-23T14:00")

test("a stand-in is said until its last whole day", () => {
  const until = (day: string) => saidUntilDay(momentAt(`${day}T00:00`), now)
  expect(until("2026-11-24")).toBe("until tonight")
  expect(until("2026-11-25")).toBe("until tomorrow night")
  expect(until("2026-11-28")).toBe("until Friday")
  expect(until("2026-12-01")).toBe("until Mon 30 Nov")
})

test("reps are put in order by what they have, and equals by name", () => {
  const rep = (name: string, toAsk: number, lastEntryAt: Date | null) => ({
    ...{ id: name, name, workplaces: [], singles: 0, members: 0, toAsk, askedThisWeek: toAsk, lastEntryAt },
    ...{ lastSeenAt: null, isMailUnsent: false, standsInFor: [] },
  })
  const loads = [rep("Ada", 3, now), rep("Ben", 9, null), rep("Cai", 3, new Date(0))]
  const names = (order: "name" | "to-ask" | "last") => arrangeLoads(loads, order).map(({ name }) => name)
  expect(names("name")).toEqual(["Ada", "Ben", "Cai"])
  expect(names("to-ask")).toEqual(["Ben", "Ada", "Cai"])
  expect(names("last")).toEqual(["Ben", "Cai", "Ada"])
})
