import { addDays, type Day, longDay } from "@/lib/dates"
import type { RuleInForce } from "./rule-in-force"
import type { Judged, Warning, WarningKey } from "./timetable-warning"
import { holidayOn, holidaysWithin } from "./working-days"

/** Warnings about what must be received before the ballot opens (sections 226A and 230(2)), and about rules we are unsure of. */
export function noticeWarnings(judged: Judged): Warning[] {
  const { plan, rules } = judged
  return [
    ...methodNotAllowed(judged),
    ...unseen(rules.sample_paper_days),
    ...late(
      judged,
      "ballot_notice_late",
      rules.ballot_notice_days,
      plan.ballotNoticeOn,
      "Notice of the ballot",
    ),
    ...late(
      judged,
      "sample_paper_late",
      rules.sample_paper_days,
      plan.samplePaperOn,
      "A sample voting paper",
    ),
    ...holidayInNotice(judged),
  ]
}

function methodNotAllowed({ plan, rules }: Judged): Warning[] {
  const { value, source } = rules.voting_methods
  if (value.includes(plan.method)) return []
  const sentence = `Members may vote by ${value.join(", ")} only (${source}). If an Order now allows more, cite it.`
  return [{ key: "method_not_allowed", sentence }]
}

function unseen({ confidence, source, note }: RuleInForce<"sample_paper_days">): Warning[] {
  if (confidence !== "unseen") return []
  const sentence = `Whether the employer must have a sample voting paper is not known here (${source}). ${note ?? ""}`
  return [{ key: "rule_unseen", sentence: sentence.trim() }]
}

/** Once a ballot is open, only a day somebody noted can be late. */
function late(
  { opensOn, today }: Judged,
  key: WarningKey,
  { value }: RuleInForce<"ballot_notice_days" | "sample_paper_days">,
  receivedOn: Day | null | undefined,
  what: string,
): Warning[] {
  if (value === null) return []
  const by = addDays(opensOn, -value)
  if (receivedOn && receivedOn > by) {
    const soonest = longDay(addDays(receivedOn, value))
    return [
      {
        key,
        sentence: `${what} reached the employer on ${longDay(receivedOn)}. It had to be there by ${longDay(by)}: open on ${soonest} or later.`,
      },
    ]
  }
  if (receivedOn || today <= by || today >= opensOn) return []
  const sentence = `${what} had to reach the employer by ${longDay(by)}. If it did not, the ballot must open later.`
  return [{ key, sentence }]
}

function holidayInNotice({ plan, opensOn, today, on }: Judged): Warning[] {
  const from = today < opensOn ? on("ballot_notice") : undefined
  const [holiday] = from ? holidaysWithin(from, addDays(opensOn, -1), plan.nations) : []
  if (!holiday) return []
  const name = holidayOn(holiday, plan.nations)
  const sentence = `A bank holiday falls in the days of notice: ${longDay(holiday)}, ${name}. Send the notice in good time before it.`
  return [{ key: "holiday_in_notice", sentence }]
}
