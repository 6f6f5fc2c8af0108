import { expect, test } from "@playwright/test"
import { type FollowUpTime, followUpAt } from "@/lib/contacts/follow-up-time"

const cases: [string, FollowUpTime, string, string][] = [
  ["this evening is six", "this_evening", "2026-11-02T11:00Z", "2026-11-02T18:00Z"],
  [
    "this evening, said in the evening, is in an hour",
    "this_evening",
    "2026-11-02T19:15Z",
    "2026-11-02T20:15Z",
  ],
  ["tomorrow is nine", "tomorrow", "2026-11-02T11:00Z", "2026-11-03T09:00Z"],
  [
    "nine on London’s clock, over the change of the clocks",
    "tomorrow",
    "2026-10-24T11:00Z",
    "2026-10-25T09:00Z",
  ],
  ["nine in summer is eight in UTC", "tomorrow", "2026-07-01T11:00Z", "2026-07-02T08:00Z"],
  ["Monday, said on a Thursday", "monday", "2026-11-05T11:00Z", "2026-11-09T09:00Z"],
  ["Monday, said on a Monday, is the next", "monday", "2026-11-02T11:00Z", "2026-11-09T09:00Z"],
  ["Monday, said on a Sunday night", "monday", "2026-11-08T23:30Z", "2026-11-09T09:00Z"],
]

for (const [name, time, now, due] of cases) {
  test(name, () => {
    expect(followUpAt(time, new Date(now)).toISOString()).toBe(new Date(due).toISOString())
  })
}
