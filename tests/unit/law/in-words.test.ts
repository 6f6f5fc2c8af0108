import { expect, test } from "@playwright/test"
import { inWords } from "@/lib/law/in-words"
import { type RuledBallot, rulesInForce } from "@/lib/law/rules-in-force"
import type { Rule } from "@/lib/law/terms"

const today: RuledBallot = { kind: "statutory", jurisdiction: "great_britain", opensOn: "2026-11-22" }

const said: [Partial<RuledBallot>, Rule, string][] = [
  [{}, "turnout_line", "At least half"],
  [{}, "support_line", "None"],
  [{ opensOn: "2020-01-06" }, "support_line", "At least 40%"],
  [{}, "spoiled_papers", "They count"],
  [{}, "ballot_notice_days", "7 days"],
  [{}, "mandate", "12 months"],
  [{ jurisdiction: "northern_ireland" }, "mandate", "4 weeks"],
  [{ jurisdiction: "northern_ireland" }, "sample_paper_days", "Not known here"],
  [{ kind: "indicative" }, "voting_methods", "By post, electronic or workplace vote"],
  [{}, "voting_methods", "By post"],
  [{}, "scrutineer_above", "More than 50"],
]

for (const [ballot, rule, words] of said) {
  test(`${rule} is said as “${words}”`, () => {
    expect(inWords(rulesInForce({ ...today, ...ballot })[rule])).toBe(words)
  })
}
