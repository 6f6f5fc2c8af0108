import { expect, test } from "@playwright/test"
import { inWords } from "@/lib/law/in-words"
import { type RuledBallot, rulesInForce, switchedOff } from "@/lib/law/rules-in-force"
import { jurisdictions, type Rule, rules } from "@/lib/law/terms"

const today: RuledBallot = { kind: "statutory", jurisdiction: "great_britain", opensOn: "2026-11-22" }
const half = { part: 1, whole: 2 }
const months = (count: number) => ({ count, unit: "months" })

const valueFor = (ballot: Partial<RuledBallot>, rule: Rule) =>
  rulesInForce({ ...today, ...ballot })[rule].value

const cases: [string, Partial<RuledBallot>, Rule, unknown][] = [
  ["s.226(2)(a)(iia): half of those entitled", {}, "turnout_line", half],
  ["s.297A: spoiled papers count", {}, "spoiled_papers", "counted"],
  ["ERA 2025 s.69: no 40% rule", {}, "support_line", null],
  ["s.231(a): the number entitled is told", {}, "entitled_in_result", true],
  ["s.230(2): by post", {}, "voting_methods", ["post"]],
  ["s.226A(1)(a): seven days", {}, "ballot_notice_days", 7],
  ["s.226A(1)(b): three days", {}, "sample_paper_days", 3],
  ["s.234A(4): ten days", {}, "action_notice_days", 10],
  ["s.234A(4): none shorter by agreement", {}, "action_notice_days_by_agreement", null],
  ["s.234(1): twelve months", {}, "mandate", months(12)],
  ["s.226B(1)(b): four weeks", {}, "report_weeks", 4],
  ["s.226C: more than fifty", {}, "scrutineer_above", 50],
  ["2016 Act s.3: its first day", { opensOn: "2017-03-01" }, "support_line", { part: 2, whole: 5 }],
  ["2016 Act s.3: its last day", { opensOn: "2026-02-17" }, "support_line", { part: 2, whole: 5 }],
  ["ERA 2025 s.69: its first day", { opensOn: "2026-02-18" }, "support_line", null],
  ["s.226(2)(a)(iia): from the start", { opensOn: "2017-03-01" }, "turnout_line", half],
  ["s.234 before ERA 2025 s.72", { opensOn: "2026-02-17" }, "mandate", months(6)],
  ["s.234 before ERA 2025 s.72, by agreement", { opensOn: "2026-02-17" }, "mandate_by_agreement", months(9)],
  ["ERA 2025 s.72: its first day", { opensOn: "2026-02-18" }, "mandate", months(12)],
  ["s.234A(4) before ERA 2025 s.74", { opensOn: "2025-07-25" }, "action_notice_days", 14],
  [
    "ERA 2025 s.74 goes by the notice, not by the opening",
    { opensOn: "2026-02-02", actionNoticeOn: "2026-02-18" },
    "action_notice_days",
    10,
  ],
  [
    "and the mandate of that ballot by its opening",
    { opensOn: "2026-02-02", actionNoticeOn: "2026-02-18" },
    "mandate",
    months(6),
  ],
  [
    "ERA 2025 s.74(1)(c): no seven days by agreement any more",
    { opensOn: "2026-02-02", actionNoticeOn: "2026-02-18" },
    "action_notice_days_by_agreement",
    null,
  ],
  [
    "Wales Act 2017: no 40% at a devolved Welsh authority",
    { jurisdiction: "devolved_wales", opensOn: "2020-01-06" },
    "support_line",
    null,
  ],
  [
    "and half of those entitled there too",
    { jurisdiction: "devolved_wales", opensOn: "2020-01-06" },
    "turnout_line",
    half,
  ],
  ["1995 Order art. 104: no line", { jurisdiction: "northern_ireland" }, "turnout_line", null],
  ["1995 Order art. 104: no 40%", { jurisdiction: "northern_ireland" }, "support_line", null],
  [
    "UK Engage: the number entitled is not told",
    { jurisdiction: "northern_ireland" },
    "entitled_in_result",
    false,
  ],
  [
    "1995 Order art. 117: four weeks",
    { jurisdiction: "northern_ireland" },
    "mandate",
    { count: 4, unit: "weeks" },
  ],
  ["1995 Order art. 118: seven days", { jurisdiction: "northern_ireland" }, "action_notice_days", 7],
  ["indicative: no line", { kind: "indicative" }, "turnout_line", null],
  [
    "indicative: may be electronic",
    { kind: "indicative" },
    "voting_methods",
    ["post", "electronic", "workplace"],
  ],
  ["indicative: no notice", { kind: "indicative" }, "ballot_notice_days", null],
  ["indicative, in any year", { kind: "indicative", opensOn: "2009-01-01" }, "mandate", null],
]

for (const [name, ballot, rule, value] of cases) {
  test(`${rule}: ${name}`, () => {
    expect(valueFor(ballot, rule)).toEqual(value)
  })
}

test("the repeal of the line is in the data, switched off, and chosen on no day", () => {
  expect(switchedOff("turnout_line")).toEqual([
    expect.objectContaining({ value: null, source: "Employment Rights Act 2025, section 68", from: null }),
  ])
  expect(switchedOff("spoiled_papers")).toHaveLength(1)
  expect(switchedOff("entitled_in_result")).toHaveLength(1)
  expect(switchedOff("voting_methods")).toHaveLength(1)
  expect(valueFor({ opensOn: "2031-01-01" }, "turnout_line")).toEqual(half)
})

test("every rule of every regime on every kind of day says where it comes from", () => {
  const opened = ["2017-03-01", "2017-09-13", "2026-02-17", "2026-02-18", "2030-06-01"]
  const ballots = (["statutory", "indicative"] as const).flatMap((kind) =>
    jurisdictions.flatMap((jurisdiction) => opened.map((opensOn) => ({ kind, jurisdiction, opensOn }))),
  )
  const found = ballots.flatMap((ballot) =>
    Object.values(rulesInForce(ballot)).map((one) => ({ ballot, one })),
  )
  expect(found).toHaveLength(ballots.length * rules.length)
  const isWrong = ({ ballot: { opensOn }, one }: (typeof found)[number]) =>
    one.source.length < 10 ||
    inWords(one).length < 2 ||
    (one.confidence === "unseen" && one.value !== null) ||
    (one.from !== null && one.from > opensOn) ||
    (one.until !== null && one.until < opensOn)
  expect(found.filter(isWrong)).toEqual([])
})

test("a rule carries the confidence it deserves", () => {
  const found = rulesInForce(today)
  expect(found.turnout_line).toMatchObject({
    confidence: "medium",
    note: expect.stringContaining("7 April 2026"),
  })
  expect(found.action_notice_days.confidence).toBe("high")
  const straddling = rulesInForce({ ...today, opensOn: "2026-02-02", actionNoticeOn: "2026-03-02" })
  expect(straddling.action_notice_days).toMatchObject({
    confidence: "medium",
    decidedBy: "action_notice",
    decidedOn: "2026-03-02",
  })
  const north = rulesInForce({ ...today, jurisdiction: "northern_ireland" })
  expect(north.sample_paper_days.confidence).toBe("unseen")
  expect(north.mandate.confidence).toBe("medium")
})

test("a day before the law that is known here is an error that names it", () => {
  expect(() => rulesInForce({ ...today, opensOn: "2017-02-28" })).toThrow(
    /28 February 2017 is not known here/,
  )
})
