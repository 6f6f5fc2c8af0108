import { expect, test } from "@playwright/test"
import { timetableWarnings } from "@/lib/ballots/timetable"
import { timetableProblem } from "@/lib/ballots/timetable-problem"
import { momentAt } from "@/lib/dates"

const now = momentAt("2026-10-01T12:00")
const sound = {
  kind: "statutory" as const,
  jurisdiction: "great_britain" as const,
  method: "post" as const,
  nations: ["england_and_wales"] as const,
  overrides: [],
  opensAt: momentAt("2026-10-12T09:00"),
  closesAt: momentAt("2026-11-13T12:00"),
  lastSafePostingOn: "2026-11-09",
  replacementsCloseOn: "2026-11-06",
}

test("a sound timetable has no problem and no warning", () => {
  expect(timetableProblem(sound)).toBeUndefined()
  expect(timetableWarnings(sound, now)).toEqual([])
})

const problems = [
  ["closing before opening", { closesAt: momentAt("2026-10-01T12:00") }, "closesAt"],
  ["closing as it opens", { closesAt: sound.opensAt }, "closesAt"],
  ["six days", { closesAt: momentAt("2026-10-18T12:00") }, "closesAt"],
  ["a last safe posting day after the close", { lastSafePostingOn: "2026-11-14" }, "lastSafePostingOn"],
  ["a last safe posting day before it opens", { lastSafePostingOn: "2026-10-11" }, "lastSafePostingOn"],
  ["replacements after the close", { replacementsCloseOn: "2026-11-14" }, "replacementsCloseOn"],
  ["replacements before the opening", { replacementsOpenOn: "2026-10-11" }, "replacementsOpenOn"],
  ["replacements that shut before they open", { replacementsOpenOn: "2026-11-07" }, "replacementsCloseOn"],
  ["joiners after the close", { joinersUntil: "2026-11-14" }, "joinersUntil"],
  ["notice of the ballot on its first day", { ballotNoticeOn: "2026-10-12" }, "ballotNoticeOn"],
  ["a sample paper after the opening", { samplePaperOn: "2026-10-13" }, "samplePaperOn"],
  ["a result before the close", { resultOn: "2026-11-12" }, "resultOn"],
  ["notice of action before the close", { actionNoticeOn: "2026-11-12" }, "actionNoticeOn"],
  ["action before the close", { firstActionOn: "2026-11-13" }, "firstActionOn"],
  [
    "action before its notice",
    { actionNoticeOn: "2026-11-20", firstActionOn: "2026-11-18" },
    "firstActionOn",
  ],
  ["a year whose law is not known", { opensAt: momentAt("2016-10-12T09:00") }, "opensAt"],
] as const

for (const [name, change, field] of problems) {
  test(`${name} is refused`, () => {
    expect(timetableProblem({ ...sound, ...change })?.field).toBe(field)
  })
}

test("seven days is enough to stand, and short enough to be warned of", () => {
  const week = { ...sound, closesAt: momentAt("2026-10-19T12:00"), lastSafePostingOn: "2026-10-13" }
  expect(timetableProblem({ ...week, replacementsCloseOn: null })).toBeUndefined()
  expect(timetableWarnings(week, now)).toEqual([expect.stringContaining("7 days")])
})

const warnings = [
  ["a Saturday close", { closesAt: momentAt("2026-11-14T12:00") }, "weekend"],
  ["a bank holiday close", { closesAt: momentAt("2026-12-28T12:00") }, "Boxing Day bank holiday"],
  [
    "a close already past",
    { closesAt: momentAt("2026-09-30T12:00"), opensAt: momentAt("2026-09-01T12:00") },
    "closes in the past",
  ],
  ["an opening already past", { opensAt: momentAt("2026-09-28T12:00") }, "opens in the past"],
  ["a year whose bank holidays are unknown", { closesAt: momentAt("2029-02-01T12:00") }, "not known here"],
] as const

for (const [name, change, words] of warnings) {
  test(`${name} is warned of`, () => {
    expect(timetableWarnings({ ...sound, ...change }, now)).toContainEqual(expect.stringContaining(words))
  })
}
