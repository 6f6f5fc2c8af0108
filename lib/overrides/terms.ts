import type { Rule } from "@/lib/law/terms"

/** How each rule’s value is typed. */
export const valueHint: Record<Rule, string> = {
  turnout_line: "Such as half, 40% or 1 in 3. Leave it empty where there is no such line.",
  support_line: "Such as 40% or 2 in 5. Leave it empty where there is no such line.",
  spoiled_papers: "Whether a spoiled paper is one vote cast.",
  entitled_in_result: "Whether it must be told with the figures.",
  voting_methods: "Every way that members may vote.",
  ballot_notice_days: "A number of days. Leave it empty where none is asked for.",
  sample_paper_days: "A number of days. Leave it empty where none is asked for.",
  action_notice_days: "A number of days. Leave it empty where none is asked for.",
  action_notice_days_by_agreement: "A number of days. Leave it empty where there is no such shorter notice.",
  mandate: "Such as 12 months or 4 weeks. Leave it empty where it does not run out.",
  mandate_by_agreement: "Such as 9 months or 8 weeks. Leave it empty where it cannot be made longer.",
  report_weeks: "A number of weeks. Leave it empty where none is asked for.",
  scrutineer_above: "A number of members. Leave it empty where no scrutineer is asked for.",
}

/** What to say to a value that cannot be read. */
export const valueProblem: Record<Rule, string> = {
  turnout_line: "Give a share, such as half, 40% or 1 in 3.",
  support_line: "Give a share, such as 40% or 2 in 5.",
  spoiled_papers: "Choose one.",
  entitled_in_result: "Choose one.",
  voting_methods: "Choose at least one way to vote.",
  ballot_notice_days: "Give a whole number of days, at most 365.",
  sample_paper_days: "Give a whole number of days, at most 365.",
  action_notice_days: "Give a whole number of days, at most 365.",
  action_notice_days_by_agreement: "Give a whole number of days, at most 365.",
  mandate: "Give a length, such as 12 months or 4 weeks.",
  mandate_by_agreement: "Give a length, such as 9 months or 8 weeks.",
  report_weeks: "Give a whole number of weeks.",
  scrutineer_above: "Give a whole number of members.",
}
