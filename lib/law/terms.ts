/** Whose bank holidays. */
export const nations = ["england_and_wales", "scotland", "northern_ireland"] as const
export type Nation = (typeof nations)[number]

export const nationLabel: Record<Nation, string> = {
  england_and_wales: "England and Wales",
  scotland: "Scotland",
  northern_ireland: "Northern Ireland",
}

/** Whose law a statutory ballot is held under. */
export const jurisdictions = ["great_britain", "devolved_wales", "northern_ireland"] as const
export type Jurisdiction = (typeof jurisdictions)[number]

export const jurisdictionLabel: Record<Jurisdiction, string> = {
  great_britain: "Great Britain",
  devolved_wales: "Great Britain, at a devolved Welsh authority",
  northern_ireland: "Northern Ireland",
}

/** The body of rules a ballot falls under. No Act rules an indicative ballot. */
export type Regime = Jurisdiction | "indicative"

export const votingMethods = ["post", "electronic", "workplace"] as const
export type VotingMethod = (typeof votingMethods)[number]

export const votingMethodLabel: Record<VotingMethod, string> = {
  post: "By post",
  electronic: "Electronically",
  workplace: "At the workplace",
}

/** How sure we are of a rule: `unseen` means its text was not found, so that there is no value to go by. */
export const confidences = ["high", "medium", "low", "unseen"] as const
export type Confidence = (typeof confidences)[number]

export const confidenceLabel: Record<Confidence, string> = {
  high: "Read in the law itself",
  medium: "Probably right: check it before you rely on it",
  low: "Unsure: ask before you rely on it",
  unseen: "Not found: ask before you rely on it",
}

/** The day that decides which version of a rule a ballot comes under. */
export const triggers = ["opening", "ballot_notice", "action_notice"] as const
export type Trigger = (typeof triggers)[number]

export const triggerLabel: Record<Trigger, string> = {
  opening: "the day the ballot opens",
  ballot_notice: "the day the employer receives notice of the ballot",
  action_notice: "the day the employer receives notice of action",
}

export const rules = [
  "turnout_line",
  "support_line",
  "spoiled_papers",
  "entitled_in_result",
  "voting_methods",
  "ballot_notice_days",
  "sample_paper_days",
  "action_notice_days",
  "action_notice_days_by_agreement",
  "mandate",
  "mandate_by_agreement",
  "report_weeks",
  "scrutineer_above",
] as const
export type Rule = (typeof rules)[number]

export const ruleLabel: Record<Rule, string> = {
  turnout_line: "Share of those entitled who must vote",
  support_line: "Share of those entitled who must say yes, in important public services",
  spoiled_papers: "Whether spoiled papers count as votes",
  entitled_in_result: "Whether the result says how many were entitled",
  voting_methods: "How members may vote",
  ballot_notice_days: "Days of notice before the ballot opens",
  sample_paper_days: "Days before opening by which the employer has a sample paper",
  action_notice_days: "Days of notice before action",
  action_notice_days_by_agreement: "Days of notice before action, if the employer agrees",
  mandate: "How long the result lasts",
  mandate_by_agreement: "How long the result lasts, if the employer agrees",
  report_weeks: "Weeks within which the scrutineer reports",
  scrutineer_above: "Members entitled above which there must be a scrutineer",
}

export const ruleTrigger: Record<Rule, Trigger> = {
  turnout_line: "opening",
  support_line: "opening",
  spoiled_papers: "opening",
  entitled_in_result: "opening",
  voting_methods: "opening",
  ballot_notice_days: "ballot_notice",
  sample_paper_days: "ballot_notice",
  action_notice_days: "action_notice",
  action_notice_days_by_agreement: "action_notice",
  mandate: "opening",
  mandate_by_agreement: "opening",
  report_weeks: "opening",
  scrutineer_above: "opening",
}

export const timetableKeys = [
  "ballot_notice",
  "sample_paper",
  "opening",
  "replacements_open",
  "joiners_until",
  "replacements_close",
  "last_safe_posting",
  "close",
  "result",
  "first_action",
  "scrutineers_report",
  "erasure",
  "mandate_end",
] as const
export type TimetableKey = (typeof timetableKeys)[number]

export const timetableLabel: Record<TimetableKey, string> = {
  ballot_notice: "Last day for the employer to receive notice of the ballot",
  sample_paper: "Last day for the employer to receive a sample voting paper",
  opening: "The ballot opens: the first papers are sent",
  replacements_open: "First day to ask for a new paper",
  joiners_until: "Last day to add new members",
  replacements_close: "Last day to ask for a new paper",
  last_safe_posting: "Last safe posting day",
  close: "The ballot closes",
  result: "Tell members and every employer the result",
  first_action: "First day action may start",
  scrutineers_report: "Last day for the scrutineer’s report",
  erasure: "What is known about each person is erased",
  mandate_end: "Last day of the mandate",
}

/** What a day in the timetable rests on. */
export const bases = ["law", "practice", "set", "override"] as const
export type Basis = (typeof bases)[number]

export const basisLabel: Record<Basis, string> = {
  law: "Worked out from the law",
  practice: "Usual practice",
  set: "As set for this ballot",
  override: "Changed for this ballot",
}
