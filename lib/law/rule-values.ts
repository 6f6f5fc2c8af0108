import { z } from "zod"
import { votingMethods } from "./terms"

const whole = z.int("Give a whole number.")
const days = whole.min(0, "Days cannot be fewer than none.").max(365, "That is more than a year.")

const fraction = z
  .object({ part: whole.min(1), whole: whole.min(1) })
  .refine(({ part, whole }) => part <= whole, "A share cannot be more than everyone.")

const span = z.object({ count: whole.min(1, "Give at least one."), unit: z.enum(["months", "weeks"]) })

/** What each rule’s value is. Null where the law asks for nothing, or where nothing was found (confidence `unseen`). */
export const RuleValues = z.object({
  turnout_line: fraction.nullable(),
  support_line: fraction.nullable(),
  spoiled_papers: z.enum(["counted", "unsettled"]),
  entitled_in_result: z.boolean(),
  voting_methods: z.array(z.enum(votingMethods)).min(1, "Give at least one way to vote."),
  ballot_notice_days: days.nullable(),
  sample_paper_days: days.nullable(),
  action_notice_days: days.nullable(),
  action_notice_days_by_agreement: days.nullable(),
  mandate: span.nullable(),
  mandate_by_agreement: span.nullable(),
  report_weeks: whole.min(1).nullable(),
  scrutineer_above: whole.min(0).nullable(),
})
export type RuleValues = z.infer<typeof RuleValues>

/** A share as two whole numbers, so that nothing is ever rounded before it is compared. */
export type Fraction = z.infer<typeof fraction>

/** A period that begins with a day, as in “twelve months beginning with the date of the ballot”. */
export type Span = z.infer<typeof span>
