import type { Provisions } from "./provision"

const always = {
  regime: "indicative",
  from: null,
  until: null,
  source: "No Act rules an indicative ballot; the union may set rules of its own",
  confidence: "high",
} as const
const nothing = { ...always, value: null } as const

/** Indicative ballots, which no Act rules. A union that sets itself a line does so by overriding it, citing its own rule. */
export const indicative: Provisions = {
  turnout_line: [nothing],
  support_line: [nothing],
  spoiled_papers: [{ ...always, value: "unsettled" }],
  entitled_in_result: [{ ...always, value: true }],
  voting_methods: [{ ...always, value: ["post", "electronic", "workplace"] }],
  ballot_notice_days: [nothing],
  sample_paper_days: [nothing],
  action_notice_days: [nothing],
  action_notice_days_by_agreement: [nothing],
  mandate: [nothing],
  mandate_by_agreement: [nothing],
  report_weeks: [nothing],
  scrutineer_above: [nothing],
}
