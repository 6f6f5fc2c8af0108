import type { Provisions } from "./provision"

/** The day of the text that was read, not the day it came into force. */
const always = { regime: "northern_ireland", from: "2006-01-08", until: null } as const

const order = "Trade Union and Labour Relations (Northern Ireland) Order 1995"
const none = { ...always, value: null, source: order } as const

/** Northern Ireland. Neither the 1992 Act nor the reforms of 2016 and 2025 extend there. */
export const northernIreland: Provisions = {
  turnout_line: [{ ...none, source: `${order}, article 104`, confidence: "high" }],
  support_line: [{ ...none, source: `${order}, article 104`, confidence: "high" }],
  spoiled_papers: [
    {
      ...always,
      value: "unsettled",
      source: `${order}, article 104(3)(a)(iii)`,
      confidence: "low",
      note: "Nothing like section 297A of the 1992 Act was found.",
    },
  ],
  entitled_in_result: [
    {
      ...always,
      value: false,
      source: "UK Engage, guide to industrial action ballots (2023)",
      confidence: "medium",
      note: "A scrutineer’s guide, not the Order: the number entitled is an item of Great Britain’s result only.",
    },
  ],
  voting_methods: [{ ...always, value: ["post"], source: order, confidence: "medium" }],
  ballot_notice_days: [{ ...always, value: 7, source: `${order}, article 105`, confidence: "high" }],
  sample_paper_days: [
    {
      ...none,
      source: `${order}, article 105`,
      confidence: "unseen",
      note: "Not seen in the article’s text. UK Engage speaks of three days in general: ask your scrutineer.",
    },
  ],
  action_notice_days: [{ ...always, value: 7, source: `${order}, article 118`, confidence: "high" }],
  action_notice_days_by_agreement: [
    { ...none, source: `${order}, article 118`, confidence: "unseen", note: "No shorter notice was found." },
  ],
  mandate: [
    {
      ...always,
      value: { count: 4, unit: "weeks" },
      source: `${order}, article 117`,
      confidence: "medium",
      note: "Action must start within these weeks. The article was amended for ballots after 12 October 2002; how was not seen.",
    },
  ],
  mandate_by_agreement: [
    {
      ...always,
      value: { count: 8, unit: "weeks" },
      source: `${order}, article 117`,
      confidence: "medium",
      note: "From memory, not read: check whether it can be extended before you rely on it.",
    },
  ],
  report_weeks: [
    {
      ...always,
      value: 4,
      source: "nibusinessinfo.co.uk, conducting industrial action ballots",
      confidence: "medium",
    },
  ],
  scrutineer_above: [
    {
      ...always,
      value: 50,
      source: "nibusinessinfo.co.uk, conducting industrial action ballots",
      confidence: "medium",
    },
  ],
}
