import { type Pledge, pledgeLabel, pledgesBeforeOpening } from "@/lib/pledges/terms"
import { Refusal } from "@/lib/refusal"

type Standing = { opensAt: Date; closesAt: Date; leftOn: string | null; erasedAt: Date | null }

/** Refuses what cannot be recorded now: nothing after the close, nothing about papers that have not gone out. */
export function mayRecord(
  { opensAt, closesAt, leftOn, erasedAt }: Standing,
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
    throw new Refusal(
      `Papers have not gone out yet, so “${pledgeLabel[pledge].toLowerCase()}” cannot be right. Ask whether they will post theirs.`,
    )
  }
}
