import { z } from "zod"
import type { Day } from "@/lib/dates"
import { RuleValues } from "./rule-values"
import type { Rule } from "./terms"

/** A rule’s value for one ballot, on the word of an instrument that somebody cites; `on` is the instrument’s day. */
export type OverrideOf<R extends Rule> = { rule: R; value: RuleValues[R]; instrument: string; on: Day }
export type Override = { [R in Rule]: OverrideOf<R> }[Rule]

const citation = {
  instrument: z
    .string()
    .trim()
    .min(3, "Say what it rests on: the Act, Order, agreement or rule.")
    .max(200, "Keep it to 200 characters."),
  on: z.iso.date("Give the instrument’s day."),
}

const cited = <R extends Rule, V extends z.ZodType>(rule: R, value: V) =>
  z.object({ rule: z.literal(rule), value, ...citation })

const { shape } = RuleValues

/** Reads an override from a form or a stored row. Refuses a value that is not the rule’s kind of value, or cites nothing. */
export const Override: z.ZodType<Override> = z.discriminatedUnion("rule", [
  cited("turnout_line", shape.turnout_line),
  cited("support_line", shape.support_line),
  cited("spoiled_papers", shape.spoiled_papers),
  cited("entitled_in_result", shape.entitled_in_result),
  cited("voting_methods", shape.voting_methods),
  cited("ballot_notice_days", shape.ballot_notice_days),
  cited("sample_paper_days", shape.sample_paper_days),
  cited("action_notice_days", shape.action_notice_days),
  cited("action_notice_days_by_agreement", shape.action_notice_days_by_agreement),
  cited("mandate", shape.mandate),
  cited("mandate_by_agreement", shape.mandate_by_agreement),
  cited("report_weeks", shape.report_weeks),
  cited("scrutineer_above", shape.scrutineer_above),
])
