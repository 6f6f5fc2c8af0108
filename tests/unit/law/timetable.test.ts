import { expect, test } from "@playwright/test"
import { momentAt } from "@/lib/dates"
import type { BallotPlan } from "@/lib/law/ballot-plan"
import { lastDayOf } from "@/lib/law/last-day-of"
import type { TimetableKey } from "@/lib/law/terms"
import { timetable } from "@/lib/law/timetable"
import { planOf } from "./plan"

const entry = (plan: BallotPlan, key: TimetableKey) => timetable(plan).find((one) => one.key === key)

test("a ballot’s whole timetable, in order, each day with its rule", () => {
  const act = "Trade Union and Labour Relations (Consolidation) Act 1992, section"
  expect(timetable(planOf()).map(({ key, on, basis, source }) => [on, key, basis, source])).toEqual([
    ["2026-10-05", "ballot_notice", "law", `${act} 226A(1)(a)`],
    ["2026-10-09", "sample_paper", "law", `${act} 226A(1)(b)`],
    ["2026-10-12", "opening", "set", expect.stringContaining("section 226A(4)")],
    ["2026-10-19", "replacements_open", "practice", expect.stringContaining("Usual practice")],
    ["2026-11-05", "joiners_until", "practice", expect.stringContaining("Ask your scrutineer")],
    ["2026-11-06", "replacements_close", "practice", expect.stringContaining("Usual practice")],
    ["2026-11-09", "last_safe_posting", "practice", expect.stringContaining("four working days")],
    ["2026-11-13", "close", "set", expect.stringContaining("section 246")],
    ["2026-11-16", "result", "practice", expect.stringContaining("sections 231 and 231A")],
    ["2026-11-26", "first_action", "law", `${act} 234A(4)`],
    ["2026-12-10", "scrutineers_report", "law", `${act} 226B(1)(b)`],
    ["2026-12-14", "erasure", "practice", expect.stringContaining("not the law’s")],
    ["2027-11-12", "mandate_end", "law", expect.stringContaining("sections 234 and 246")],
  ])
})

test("opening and close are moments, every other entry a day; each has a plain label", () => {
  const entries = timetable(planOf())
  expect(entries.filter(({ at }) => at).map(({ key }) => key)).toEqual(["opening", "close"])
  expect(new Set(entries.map(({ label }) => label)).size).toBe(entries.length)
})

const opens = (local: string) => ({ opensAt: momentAt(local) })
const closes = (local: string) => ({ closesAt: momentAt(local) })

const days: [string, Partial<BallotPlan>, TimetableKey, string | undefined][] = [
  ["s.226A(1)(a): over the turn of the year", opens("2027-01-05T09:00"), "ballot_notice", "2026-12-29"],
  ["s.226A(1)(a): over the end of summer time", opens("2026-10-26T09:00"), "ballot_notice", "2026-10-19"],
  ["s.226A(1)(b): over a leap day", opens("2028-03-02T09:00"), "sample_paper", "2028-02-28"],
  ["s.246: a close late at night is still that day", closes("2026-11-13T23:59"), "mandate_end", "2027-11-12"],
  [
    "ss.234, 246: closing on 1 March before a leap year",
    closes("2027-03-01T12:00"),
    "mandate_end",
    "2028-02-29",
  ],
  ["ss.234, 246: closing on a leap day", closes("2028-02-29T12:00"), "mandate_end", "2029-02-28"],
  [
    "s.234 as it stood: six months for a ballot opened on 17 February 2026",
    { ...opens("2026-02-17T09:00"), ...closes("2026-03-20T12:00") },
    "mandate_end",
    "2026-09-19",
  ],
  [
    "s.234A(4) by the notice: ten days, though it opened before 18 February 2026",
    { ...opens("2026-02-02T09:00"), ...closes("2026-03-02T12:00"), actionNoticeOn: "2026-03-09" },
    "first_action",
    "2026-03-19",
  ],
  [
    "s.234A(4) as it stood: fourteen days for a notice received on 17 February 2026",
    {
      ...opens("2026-01-12T09:00"),
      ...closes("2026-02-09T12:00"),
      resultOn: "2026-02-10",
      actionNoticeOn: "2026-02-17",
    },
    "first_action",
    "2026-03-03",
  ],
  [
    "and ten for one received the day after",
    {
      ...opens("2026-01-12T09:00"),
      ...closes("2026-02-09T12:00"),
      resultOn: "2026-02-10",
      actionNoticeOn: "2026-02-18",
    },
    "first_action",
    "2026-02-28",
  ],
  ["ss.231, 231A: told on the next working day, past a weekend", {}, "result", "2026-11-16"],
  [
    "ss.231, 231A: past Christmas and Boxing Day’s substitute",
    closes("2026-12-24T12:00"),
    "result",
    "2026-12-29",
  ],
  [
    "and past St Andrew’s Day where the ballot is Scotland’s too",
    { ...closes("2026-11-27T12:00"), nations: ["england_and_wales", "scotland"] },
    "result",
    "2026-12-01",
  ],
  [
    "a result that was told moves what is counted from it",
    { resultOn: "2026-11-20" },
    "first_action",
    "2026-11-30",
  ],
  ["28 days after the result", { resultOn: "2026-11-20" }, "erasure", "2026-12-18"],
  ["as set, where it is", { lastSafePostingOn: "2026-11-10" }, "last_safe_posting", "2026-11-10"],
  ["as set, where it is", { replacementsCloseOn: "2026-11-08" }, "replacements_close", "2026-11-08"],
  ["as set, where it is", { joinersUntil: "2026-11-02" }, "joiners_until", "2026-11-02"],
  [
    "four working days before a close in Belfast after 12 July",
    { ...opens("2027-06-07T09:00"), ...closes("2027-07-15T12:00"), nations: ["northern_ireland"] },
    "last_safe_posting",
    "2027-07-08",
  ],
  ["1995 Order art. 105: seven days", { jurisdiction: "northern_ireland" }, "ballot_notice", "2026-10-05"],
  [
    "1995 Order art. 105: nothing found of a sample paper",
    { jurisdiction: "northern_ireland" },
    "sample_paper",
    undefined,
  ],
  ["1995 Order art. 118: seven days", { jurisdiction: "northern_ireland" }, "first_action", "2026-11-23"],
  [
    "1995 Order art. 117: four weeks from the date of the ballot",
    { jurisdiction: "northern_ireland" },
    "mandate_end",
    "2026-12-10",
  ],
  ["indicative: no notice", { kind: "indicative" }, "ballot_notice", undefined],
  ["indicative: no mandate", { kind: "indicative" }, "mandate_end", undefined],
  ["indicative: no action", { kind: "indicative" }, "first_action", undefined],
  ["indicative: names still go", { kind: "indicative" }, "erasure", "2026-12-14"],
  [
    "electronic: nothing is posted",
    { kind: "indicative", method: "electronic" },
    "last_safe_posting",
    undefined,
  ],
  [
    "a ballot of three days stays within itself",
    closes("2026-10-15T12:00"),
    "replacements_close",
    "2026-10-12",
  ],
]

for (const [name, change, key, on] of days) {
  test(`${key}: ${name}`, () => {
    expect(entry(planOf(change), key)?.on).toBe(on)
  })
}

test("a rule changed for this ballot moves its day and says by what", () => {
  const agreed = {
    rule: "mandate",
    value: { count: 9, unit: "months" },
    instrument: "Agreement with the employer under section 234(1)(b)",
    on: "2026-03-01",
  } as const
  const plan = planOf({ ...opens("2026-02-02T09:00"), ...closes("2026-03-02T12:00"), overrides: [agreed] })
  expect(entry(plan, "mandate_end")).toMatchObject({
    on: "2026-12-01",
    basis: "override",
    source: "Agreement with the employer under section 234(1)(b), 1 March 2026",
    confidence: null,
  })
})

const periods = [
  ["2026-11-13", { count: 12, unit: "months" }, "2027-11-12"],
  ["2026-08-31", { count: 6, unit: "months" }, "2027-02-28"],
  ["2027-08-31", { count: 6, unit: "months" }, "2028-02-29"],
  ["2026-08-30", { count: 6, unit: "months" }, "2027-02-28"],
  ["2026-08-28", { count: 6, unit: "months" }, "2027-02-27"],
  ["2026-01-01", { count: 12, unit: "months" }, "2026-12-31"],
  ["2026-12-01", { count: 1, unit: "months" }, "2026-12-31"],
  ["2026-10-20", { count: 4, unit: "weeks" }, "2026-11-16"],
] as const

for (const [first, span, last] of periods) {
  test(`${span.count} ${span.unit} beginning with ${first}`, () => {
    expect(lastDayOf(first, span)).toBe(last)
  })
}
