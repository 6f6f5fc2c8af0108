import { expect, test } from "@playwright/test"
import { momentAt } from "@/lib/dates"
import type { BallotPlan } from "@/lib/law/ballot-plan"
import type { WarningKey } from "@/lib/law/timetable-warning"
import { timetableWarnings } from "@/lib/law/timetable-warnings"
import { planOf } from "./plan"

const before = "2026-10-01"
const from = (opens: string, closes: string) => ({ opensAt: momentAt(opens), closesAt: momentAt(closes) })

const quiet: [string, Partial<BallotPlan>, string, WarningKey][] = [
  [
    "notice received on the seventh day before",
    { ballotNoticeOn: "2026-10-05" },
    "2026-10-06",
    "ballot_notice_late",
  ],
  ["on the last day for it", {}, "2026-10-05", "ballot_notice_late"],
  ["once open, with nothing noted", {}, "2026-10-12", "ballot_notice_late"],
  ["a sample paper on the third day before", { samplePaperOn: "2026-10-09" }, before, "sample_paper_late"],
  ["July alone", from("2027-07-05T09:00", "2027-07-30T12:00"), before, "august"],
  ["a close on 23 December", from("2026-11-23T09:00", "2026-12-23T12:00"), before, "christmas"],
  ["twenty-one days", { closesAt: momentAt("2026-11-02T12:00") }, before, "few_days"],
  [
    "seven days to ask",
    { replacementsOpenOn: "2026-10-31", replacementsCloseOn: "2026-11-06" },
    before,
    "few_days_to_replace",
  ],
  ["the tenth day after", { resultOn: "2026-11-16", firstActionOn: "2026-11-26" }, before, "action_too_soon"],
  [
    "notice of action on the day of the result",
    { resultOn: "2026-11-16", actionNoticeOn: "2026-11-16" },
    before,
    "action_notice_early",
  ],
  ["a mandate held until the eve of action", { heldMandateEndsOn: "2026-11-25" }, before, "mandate_gap"],
  ["time for another ballot", {}, "2027-11-05", "next_ballot_late"],
  ["a mandate that is over", {}, "2027-11-13", "next_ballot_late"],
  [
    "an electronic indicative ballot",
    { kind: "indicative", method: "electronic" },
    before,
    "method_not_allowed",
  ],
  [
    "a weekend, where nothing is posted",
    { kind: "indicative", method: "electronic", closesAt: momentAt("2026-11-14T12:00") },
    before,
    "closes_at_weekend",
  ],
  [
    "an old indicative ballot",
    { kind: "indicative", ...from("2016-09-01T09:00", "2016-09-30T12:00") },
    before,
    "rules_unknown",
  ],
]

for (const [name, change, today, key] of quiet) {
  test(`no ${key}: ${name}`, () => {
    expect(timetableWarnings(planOf(change), today).map((warning) => warning.key)).not.toContain(key)
  })
}
