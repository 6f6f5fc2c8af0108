import type { Provisions } from "./provision"

/** The Trade Union Act 2016 came into force on the first of these, the Employment Rights Act 2025’s first part on the second. */
const act2016 = "2017-03-01"
const act2025 = "2026-02-18"
const before2025 = "2026-02-17"

const act = "Trade Union and Labour Relations (Consolidation) Act 1992"
const repeals = "Employment Rights Act 2025"

const old = { regime: "great_britain", from: act2016, until: before2025 } as const
const now = { regime: "great_britain", from: act2025, until: null } as const
const always = { regime: "great_britain", from: act2016, until: null } as const
const notYet = { regime: "great_britain", from: null, until: null, switchedOff: true } as const

const repealNote =
  "Read in the statute as it stood on 7 April 2026. Its repeal by section 68 of the Employment Rights Act 2025 needs regulations, and none had been found by July 2026."
const repealPending =
  "Not in force: it needs regulations under section 159(3), and a statement laid before Parliament first (section 159(6)). Neither was found."

/** Great Britain. Devolved Welsh authorities differ in one rule, for a time; everything else here is theirs too. */
export const greatBritain: Provisions = {
  turnout_line: [
    { ...old, value: { part: 1, whole: 2 }, source: `${act}, section 226(2)(a)(iia)`, confidence: "high" },
    {
      ...now,
      value: { part: 1, whole: 2 },
      source: `${act}, section 226(2)(a)(iia)`,
      confidence: "medium",
      note: repealNote,
    },
    { ...notYet, value: null, source: `${repeals}, section 68`, confidence: "high", note: repealPending },
  ],
  support_line: [
    {
      ...old,
      value: { part: 2, whole: 5 },
      source: "Trade Union Act 2016, section 3",
      confidence: "high",
      note: "Only where most of those entitled normally work in important public services. Probation is in no category.",
    },
    {
      regime: "devolved_wales",
      from: "2017-09-13",
      until: before2025,
      value: null,
      source: "Trade Union (Wales) Act 2017",
      confidence: "medium",
      note: "Its first day was not seen: 13 September 2017 is from memory.",
    },
    { ...now, value: null, source: `${repeals}, section 69`, confidence: "high" },
  ],
  spoiled_papers: [
    { ...old, value: "counted", source: `${act}, section 297A`, confidence: "high" },
    { ...now, value: "counted", source: `${act}, section 297A`, confidence: "medium", note: repealNote },
    {
      ...notYet,
      value: "unsettled",
      source: `${repeals}, section 68(4)`,
      confidence: "high",
      note: repealPending,
    },
  ],
  entitled_in_result: [
    { ...always, value: true, source: `${act}, section 231(a)`, confidence: "high" },
    { ...notYet, value: false, source: `${repeals}, section 68`, confidence: "high", note: repealPending },
  ],
  voting_methods: [
    { ...old, value: ["post"], source: `${act}, section 230(2)`, confidence: "high" },
    {
      ...now,
      value: ["post"],
      source: `${act}, section 230(2)`,
      confidence: "medium",
      note: "An Order to allow electronic voting was laid in draft in June 2026 and expected in August. Whether it was made is not known here.",
    },
    {
      ...notYet,
      value: ["post", "electronic", "workplace"],
      source: "Draft Trade Unions (Permissible Means of Voting) Order 2026",
      confidence: "low",
      note: "Laid in draft on 22 June 2026. The Order as made, its number and its date were not seen.",
    },
  ],
  ballot_notice_days: [{ ...always, value: 7, source: `${act}, section 226A(1)(a)`, confidence: "high" }],
  sample_paper_days: [{ ...always, value: 3, source: `${act}, section 226A(1)(b)`, confidence: "high" }],
  action_notice_days: [
    {
      ...old,
      value: 14,
      source: `${act}, section 234A(4), as it stood before 18 February 2026`,
      confidence: "medium",
    },
    {
      ...now,
      value: 10,
      source: `${act}, section 234A(4)`,
      confidence: "high",
      confidenceForEarlierBallots: "medium",
      note: "It goes by the day the employer receives the notice, even if the ballot opened before 18 February 2026.",
    },
  ],
  action_notice_days_by_agreement: [
    {
      ...old,
      value: 7,
      source: `${act}, section 234A(4), as it stood before 18 February 2026`,
      confidence: "medium",
    },
    {
      ...now,
      value: null,
      source: `${repeals}, section 74(1)(c)`,
      confidence: "high",
      confidenceForEarlierBallots: "medium",
    },
  ],
  mandate: [
    {
      ...old,
      value: { count: 6, unit: "months" },
      source: `${act}, section 234, as it stood before 18 February 2026`,
      confidence: "high",
    },
    {
      ...now,
      value: { count: 12, unit: "months" },
      source: `${act}, sections 234 and 246`,
      confidence: "high",
    },
  ],
  mandate_by_agreement: [
    {
      ...old,
      value: { count: 9, unit: "months" },
      source: `${act}, section 234, as it stood before 18 February 2026`,
      confidence: "high",
    },
    { ...now, value: null, source: `${repeals}, section 72`, confidence: "high" },
  ],
  report_weeks: [{ ...always, value: 4, source: `${act}, section 226B(1)(b)`, confidence: "high" }],
  scrutineer_above: [{ ...always, value: 50, source: `${act}, section 226C`, confidence: "high" }],
}
