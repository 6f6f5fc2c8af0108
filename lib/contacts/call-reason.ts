import type { Phase } from "@/lib/ballots/terms"
import { clockTime, type Day, dayOf, daysBetween, saidDay, shortDay } from "@/lib/dates"
import type { VotingMethod } from "@/lib/law/terms"
import type { PledgeState } from "@/lib/pledges/terms"
import { paperReason } from "@/lib/replacements/paper-reason"
import { isUnderWay, type Replacement } from "@/lib/replacements/stage-of"
import { wordsOf } from "@/lib/voting/terms"
import type { Tier } from "./call-order"
import { type Outcome, outcomeLabel } from "./terms"
import { hasWrongNumber } from "./wrong-number"

/** What is known of one member's paper, as the asking order needs it. */
export type Asked = {
  lot: number
  pledge: PledgeState
  pledgedAt: Date | null
  attempts: number
  conversations: number
  lastAttemptAt: Date | null
  lastOutcome: Outcome | null
  followUpAt: Date | null
  askedNotToBeContactedAt: Date | null
  phoneChangedAt: Date | null
  /** The newest new paper asked for, if any. */
  replacement?: Replacement | null
}

export type Situation = {
  now: Date
  phase: Phase
  method?: VotingMethod
  /** First and last day for asking for a new paper; null where there is none. */
  replacementsOpenOn?: Day | null
  replacementsCloseOn: Day | null
}

/** Why this member, now, in words: the plain part, and what presses. */
export type Reason = { said: string; urgent?: string }

export function reasonFor(member: Asked, tier: Tier, situation: Situation): Reason {
  const reason = standingReason(member, tier, situation)
  return hasWrongNumber(member) ? { ...reason, said: wrongNumber } : reason
}

export const wrongNumber = "Wrong number. See them in person, or add the right one."

function standingReason(member: Asked, tier: Tier, situation: Situation): Reason {
  const today = dayOf(situation.now)
  switch (tier) {
    case "follow_up":
    case "later":
      return { said: promise(member.followUpAt ?? situation.now, today) }
    case "not_asked":
      return { said: tries(member, today) }
    case "not_arrived":
      return notArrived(member, situation, today)
    case "will_post":
      return willPost(member, situation, today)
    case "undecided":
      return {
        said: member.lastAttemptAt ? `Spoke ${saidDay(dayOf(member.lastAttemptAt), today)}` : "Not sure yet",
      }
  }
}

function promise(due: Date, today: Day): string {
  const day = dayOf(due)
  const overdue = daysBetween(day, today)
  if (overdue > 0) return `You said you’d go back ${saidDay(day, today)}, ${inDays(overdue)} overdue`
  return `You said you’d go back ${saidDay(day, today)}, ${clockTime(due)}`
}

function tries({ attempts, lastAttemptAt, lastOutcome }: Asked, today: Day): string {
  if (!lastAttemptAt || !lastOutcome) return "Nobody has tried"
  const last = `${capital(saidDay(dayOf(lastAttemptAt), today))}, ${outcomeLabel[lastOutcome].toLowerCase()}`
  return attempts > 1 ? `${last}. ${attempts} tries so far` : last
}

function notArrived(member: Asked, situation: Situation, today: Day): Reason {
  const { replacementsOpenOn, replacementsCloseOn, phase } = situation
  const ofNewPaper = paperReason(member, replacementsCloseOn, today)
  if (ofNewPaper) return ofNewPaper
  const { notArrived: said, askAgain } = wordsOf(situation.method)
  if (!replacementsCloseOn) return { said: `${said}. ${askAgain}` }
  const left = daysBetween(today, replacementsCloseOn)
  if (left < 0 || phase === "closed")
    return { said: "Paper not arrived, and too late to replace. Has it come since?" }
  if (replacementsOpenOn && today < replacementsOpenOn)
    return { said: `${said}. A new one can be asked for from ${shortDay(replacementsOpenOn)}` }
  return { said, urgent: left === 0 ? "Last day to replace it" : `${inDays(left)} left to replace it` }
}

function willPost(member: Asked, { phase, method, replacementsCloseOn }: Situation, today: Day): Reason {
  const ofNewPaper = isUnderWay(member) ? paperReason(member, replacementsCloseOn, today) : undefined
  if (ofNewPaper) return ofNewPaper
  const { pledgedAt } = member
  const ago = pledgedAt ? daysBetween(dayOf(pledgedAt), today) : 0
  const said = ago === 0 ? "Said so today" : ago === 1 ? "Said so yesterday" : `Said so ${ago} days ago`
  return phase === "last_posting" ? { said, urgent: wordsOf(method).press } : { said }
}

const inDays = (days: number) => (days === 1 ? "1 day" : `${days} days`)
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
