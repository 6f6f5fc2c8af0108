import type { VotingMethod } from "@/lib/law/terms"
import { type Pledge, pledgesBeforeOpening } from "@/lib/pledges/terms"
import { Refusal } from "@/lib/refusal"
import { wordsOf } from "@/lib/voting/terms"

type Standing = {
  opensAt: Date
  closesAt: Date
  method?: VotingMethod
  leftOn: string | null
  erasedAt: Date | null
}

/** Refuses what cannot be recorded now: nothing after the close, nothing about papers that have not gone out. */
export function mayRecord(
  { opensAt, closesAt, method, leftOn, erasedAt }: Standing,
  pledge: Pledge | undefined,
  now: Date,
): void {
  if (now >= closesAt) throw new Refusal("Voting has closed. Nothing more can be recorded.")
  if (erasedAt)
    throw new Refusal(
      "What was known about each person in this ballot has been erased, so this came too late.",
    )
  if (leftOn)
    throw new Refusal("They are no longer on the roll for this ballot, so there is nothing to record.")
  if (now < opensAt && pledge && !pledgesBeforeOpening.includes(pledge)) {
    const words = wordsOf(method)
    throw new Refusal(words.tooEarly(words.pledge[pledge].toLowerCase()))
  }
}
