import { addDays, longDay } from "@/lib/dates"
import type { Judged, Warning } from "./timetable-warning"

/** Warnings about notice of action and the mandate (sections 234 and 234A). */
export function mandateWarnings(judged: Judged): Warning[] {
  return [
    ...straddles(judged),
    ...noticeOfAction(judged),
    ...noTimeToAct(judged),
    ...mandateGap(judged),
    ...nextBallotLate(judged),
  ]
}

function straddles({ rules, opensOn }: Judged): Warning[] {
  const { from, value, override } = rules.action_notice_days
  if (override || value === null || from === null || opensOn >= from) return []
  const sentence = `The law changed on ${longDay(from)}, after this ballot opens: the line and the mandate go by the older rules, notice of action received from then on by the newer (${value} days).`
  return [{ key: "straddles", sentence }]
}

function noticeOfAction({ plan, on }: Judged): Warning[] {
  const { actionNoticeOn, resultOn, firstActionOn } = plan
  const soonest = on("first_action")
  const warnings: Warning[] = []
  if (actionNoticeOn && resultOn && actionNoticeOn < resultOn) {
    const sentence = `Notice of action was received on ${longDay(actionNoticeOn)}, before the employer was told the result on ${longDay(resultOn)}: it does not count.`
    warnings.push({ key: "action_notice_early", sentence })
  }
  if (firstActionOn && soonest && firstActionOn < soonest) {
    const sentence = `Action on ${longDay(firstActionOn)} is too soon: ${longDay(soonest)} is the first day it may start.`
    warnings.push({ key: "action_too_soon", sentence })
  }
  return warnings
}

function noTimeToAct({ plan, on }: Judged): Warning[] {
  const [soonest, end] = [on("first_action"), on("mandate_end")]
  const action = plan.firstActionOn ?? soonest
  if (!action || !end || action <= end) return []
  const sentence = `The mandate ends on ${longDay(end)}, before action could start on ${longDay(action)}.`
  return [{ key: "no_time_to_act", sentence }]
}

/** A mandate held now should last until this ballot’s can be used. */
function mandateGap({ plan, opensOn, on }: Judged): Warning[] {
  const held = plan.heldMandateEndsOn
  const soonest = on("first_action")
  if (!held) return []
  if (held < opensOn) {
    const sentence = `The mandate you hold ends on ${longDay(held)}, before this ballot opens on ${longDay(opensOn)}.`
    return [{ key: "mandate_gap", sentence }]
  }
  if (!soonest || addDays(held, 1) >= soonest) return []
  const sentence = `The mandate you hold ends on ${longDay(held)}. Action under this ballot can start on ${longDay(soonest)} at the earliest: there is no mandate in between.`
  return [{ key: "mandate_gap", sentence }]
}

/** This ballot’s own mandate, once little of it is left: could another ballot still open before it ends? */
function nextBallotLate({ rules, today, closesOn, on }: Judged): Warning[] {
  const end = on("mandate_end")
  const notice = rules.ballot_notice_days.value
  if (!end || notice === null || today <= closesOn || today > end) return []
  const soonest = addDays(today, notice)
  if (soonest <= end) return []
  const sentence = `The mandate ends on ${longDay(end)}. Another ballot could open on ${longDay(soonest)} at the earliest, too late to follow on.`
  return [{ key: "next_ballot_late", sentence }]
}
