import type { VotingMethod } from "@/lib/law/terms"
import { type Pledge, pledges } from "@/lib/pledges/terms"
import { wordsOf } from "@/lib/voting/terms"
import { type FollowUpTime, followUpTimes } from "./follow-up-time"
import { type Outcome, outcomeLabel } from "./terms"

const unanswered = [
  "spoke",
  "no_answer",
  "left_message",
  "wrong_number",
  "asked_not_to_be_contacted",
] as const
const callBacks = ["call_back_this_evening", "call_back_tomorrow", "call_back_monday"] as const

/** Everything a rep can save in one tap: a pledge, how a try ended without one, or only the note. */
export const answers = [...pledges, ...unanswered, ...callBacks, "note"] as const
export type Answer = (typeof answers)[number]

type Meaning = { pledge?: Pledge; outcome?: Outcome; followUp?: FollowUpTime }

/** What one answer means: a pledge was got by speaking; a note alone is no try; anything else is how the try ended. */
export function readAnswer(answer: Answer): Meaning {
  const pledge = pledges.find((term) => term === answer)
  if (pledge) return { pledge, outcome: "spoke" }
  const followUp = followUpTimes.find((time) => answer === `call_back_${time}`)
  if (followUp) return { outcome: "call_back", followUp }
  return { outcome: unanswered.find((term) => term === answer) }
}

type Saved = { pledge: Pledge | null; outcome: Outcome | null }

/** A saved answer in a few words: "posted", "no answer", "call back". */
export function answerInWords(saved: Saved, method?: VotingMethod): string {
  if (saved.pledge) return wordsOf(method).pledge[saved.pledge].toLowerCase()
  return outcomeLabel[saved.outcome ?? "spoke"].toLowerCase()
}
