import { expect, test } from "@playwright/test"
import { momentAt } from "@/lib/dates"
import type { BallotPlan } from "@/lib/law/ballot-plan"
import type { WarningKey } from "@/lib/law/timetable-warning"
import { timetableWarnings } from "@/lib/law/timetable-warnings"
import { planOf } from "./plan"

const before = "2026-10-01"

test("a sound plan has no warning", () => {
  expect(timetableWarnings(planOf(), before)).toEqual([])
})

const from = (opens: string, closes: string) => ({ opensAt: momentAt(opens), closesAt: momentAt(closes) })
const ni = { jurisdiction: "northern_ireland", nations: ["northern_ireland"] } as const

const cases: [string, Partial<BallotPlan>, string, WarningKey, string][] = [
  [
    "s.226A(1)(a): notice received on the sixth day before",
    { ballotNoticeOn: "2026-10-06" },
    before,
    "ballot_notice_late",
    "had to be there by 5 October 2026: open on 13 October 2026 or later",
  ],
  [
    "s.226A(1)(a): its last day gone by, and none noted",
    {},
    "2026-10-06",
    "ballot_notice_late",
    "had to reach the employer by 5 October 2026",
  ],
  [
    "s.226A(1)(b): a sample paper on the second day before",
    { samplePaperOn: "2026-10-10", ballotNoticeOn: "2026-10-01" },
    before,
    "sample_paper_late",
    "by 9 October 2026: open on 13 October 2026 or later",
  ],
  [
    "a bank holiday in the notice",
    from("2027-01-04T09:00", "2027-01-29T12:00"),
    before,
    "holiday_in_notice",
    "28 December 2026, the Boxing Day bank holiday",
  ],
  ["August from its last day", from("2027-08-31T09:00", "2027-09-30T12:00"), before, "august", "August"],
  ["August to its first day", from("2027-07-01T09:00", "2027-08-01T12:00"), before, "august", "August"],
  [
    "the August of the ballot that failed",
    from("2025-07-25T09:00", "2025-08-22T12:00"),
    "2025-07-01",
    "august",
    "August",
  ],
  ["Christmas", from("2026-11-30T09:00", "2026-12-24T12:00"), before, "christmas", "less post"],
  ["New Year’s Day", from("2027-01-01T09:00", "2027-01-29T12:00"), before, "christmas", "less post"],
  ["twenty days", { closesAt: momentAt("2026-11-01T12:00") }, before, "few_days", "It runs for 20 days"],
  ["a Saturday", { closesAt: momentAt("2026-11-14T12:00") }, before, "closes_at_weekend", "weekend"],
  [
    "a bank holiday",
    from("2027-04-26T09:00", "2027-05-31T12:00"),
    before,
    "closes_on_holiday",
    "the spring bank holiday",
  ],
  [
    "Scotland’s own",
    { ...from("2026-11-02T09:00", "2026-11-30T12:00"), nations: ["england_and_wales", "scotland"] },
    before,
    "closes_on_holiday",
    "St Andrew’s Day",
  ],
  [
    "Northern Ireland’s own",
    { ...ni, ...from("2027-06-07T09:00", "2027-07-12T12:00") },
    before,
    "closes_on_holiday",
    "the Battle of the Boyne",
  ],
  [
    "past the last bank holidays known",
    from("2028-12-04T09:00", "2029-01-05T12:00"),
    before,
    "holidays_unknown",
    "after 31 December 2028 are not known",
  ],
  [
    "before the first known",
    from("2019-09-09T09:00", "2019-10-30T12:00"),
    "2019-09-01",
    "holidays_unknown",
    "before 1 January 2025",
  ],
  [
    "six days to ask for a paper",
    { replacementsOpenOn: "2026-11-01", replacementsCloseOn: "2026-11-06" },
    before,
    "few_days_to_replace",
    "only 6 days",
  ],
  [
    "one day",
    { replacementsOpenOn: "2026-11-06", replacementsCloseOn: "2026-11-06" },
    before,
    "few_days_to_replace",
    "There is only one day",
  ],
  [
    "none",
    { replacementsOpenOn: "2026-11-07", replacementsCloseOn: "2026-11-06" },
    before,
    "few_days_to_replace",
    "There is no day",
  ],
  [
    "ERA 2025 s.74 with s.72: opened before it, notice of action after",
    from("2026-02-02T09:00", "2026-03-02T12:00"),
    "2026-01-02",
    "straddles",
    "18 February 2026",
  ],
  [
    "s.234A(4)(a): notice of action before the result",
    { resultOn: "2026-11-16", actionNoticeOn: "2026-11-15" },
    before,
    "action_notice_early",
    "it does not count",
  ],
  [
    "s.234A(4)(b): the ninth day after",
    { resultOn: "2026-11-16", firstActionOn: "2026-11-25" },
    before,
    "action_too_soon",
    "26 November 2026 is the first day",
  ],
  [
    "s.234: action after the mandate",
    { firstActionOn: "2027-11-13" },
    before,
    "no_time_to_act",
    "ends on 12 November 2027",
  ],
  [
    "1995 Order art. 117: a result told late",
    { ...ni, resultOn: "2026-12-04" },
    before,
    "no_time_to_act",
    "ends on 10 December 2026",
  ],
  [
    "a mandate that ends before the opening",
    { heldMandateEndsOn: "2026-10-11" },
    before,
    "mandate_gap",
    "before this ballot opens",
  ],
  [
    "one that ends before action could start",
    { heldMandateEndsOn: "2026-11-24" },
    before,
    "mandate_gap",
    "no mandate in between",
  ],
  ["this mandate nearly over", {}, "2027-11-06", "next_ballot_late", "13 November 2027 at the earliest"],
  [
    "s.230(2): an electronic statutory ballot",
    { method: "electronic" },
    before,
    "method_not_allowed",
    "by post only",
  ],
  ["1995 Order art. 105: nothing found of a sample paper", ni, before, "rule_unseen", "ask your scrutineer"],
  [
    "a ballot older than the law known here",
    from("2016-09-01T09:00", "2016-09-30T12:00"),
    before,
    "rules_unknown",
    "before 1 March 2017",
  ],
  [
    "a notice older than the law known here",
    { ...from("2017-03-01T09:00", "2017-03-31T12:00"), ballotNoticeOn: "2017-02-21" },
    before,
    "rules_unknown",
    "before 1 March 2017",
  ],
]

for (const [name, change, today, key, words] of cases) {
  test(`${key}: ${name}`, () => {
    const found = timetableWarnings(planOf(change), today)
    expect(found).toContainEqual({ key, sentence: expect.stringContaining(words) })
    expect(found.filter((warning) => warning.key === key)).toHaveLength(1)
  })
}
