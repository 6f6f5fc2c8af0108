import { z } from "zod"
import { type Day, dayOf, momentAt } from "@/lib/dates"
import { ticked } from "@/lib/forms/ticked"
import { lastSafePostingDay } from "@/lib/law/last-safe-posting-day"
import { jurisdictions, type Nation, nations, type VotingMethod, votingMethods } from "@/lib/law/terms"
import { aggregations, ballotKinds } from "./terms"

const line = (most: number) => z.string().trim().max(most, `Keep it to ${most} characters`)

const moment = (missing: string) =>
  z.string().transform((typed, context) => {
    try {
      return momentAt(typed)
    } catch {
      context.addIssue(typed ? "Give a date and a time, such as 13 November 2026, 12:00" : missing)
      return z.NEVER
    }
  })

const dayOrBlank = z
  .union([z.iso.date("Give a date, such as 9 November 2026"), z.literal("")])
  .default("")
  .transform((day) => day || null)

const lines = z
  .string()
  .default("")
  .transform((text) => text.split(/\r?\n/).map((name) => name.trim().replace(/\s+/g, " ")))
  .transform((names) => names.filter((name) => name !== ""))
  .refine((names) => names.every((name) => name.length <= 200), "One employer to a line")

const question = line(1000).default("")

const chosenNations = z.preprocess(
  (sent) => (sent === undefined ? [] : [sent].flat()),
  z.array(z.enum(nations, "Choose from the list")),
)

/** The days that can be settled for a ballot; a blank is the usual one, which the timetable works out. */
const settledDays = {
  ballotNoticeOn: dayOrBlank,
  samplePaperOn: dayOrBlank,
  replacementsOpenOn: dayOrBlank,
  joinersUntil: dayOrBlank,
  replacementsCloseOn: dayOrBlank,
  lastSafePostingOn: dayOrBlank,
  resultOn: dayOrBlank,
  actionNoticeOn: dayOrBlank,
  firstActionOn: dayOrBlank,
  heldMandateEndsOn: dayOrBlank,
}

/** What an organiser fills in about a ballot, whether it is new or being put right. */
export const BallotForm = z
  .object({
    id: z.uuid(),
    name: line(120).min(1, "Give the ballot a name"),
    kind: z.enum(ballotKinds, "Choose what kind of ballot it is"),
    aggregation: z.enum(aggregations, "Choose how the votes are counted"),
    employerIds: ticked,
    newEmployers: lines,
    question1: question.refine((wording) => wording !== "", "Write the question as it is on the paper"),
    question2: question,
    question3: question,
    question4: question,
    opensAt: moment("Say when the ballot opens"),
    closesAt: moment("Say when the ballot closes"),
    jurisdiction: z.enum(jurisdictions, "Choose whose law it is held under").default("great_britain"),
    method: z.enum(votingMethods, "Choose how members vote").default("post"),
    nations: chosenNations,
    isInImportantServices: z
      .string()
      .optional()
      .transform((ticked) => ticked !== undefined),
    ...settledDays,
    scrutineer: line(200).default(""),
  })
  .transform(({ question1, question2, question3, question4, scrutineer, ...rest }) => {
    const held = rest.nations.length > 0 ? rest.nations : usualNations(rest)
    return {
      ...rest,
      nations: held,
      questions: [question1, question2, question3, question4].filter((wording) => wording !== ""),
      scrutineer: scrutineer || null,
      lastSafePostingOn: rest.lastSafePostingOn ?? usualLastDay(rest, held),
    }
  })

export type BallotForm = z.output<typeof BallotForm>

/** Where nothing is posted, no day before the last is too late. */
function usualLastDay({ method, closesAt }: { method: VotingMethod; closesAt: Date }, held: Nation[]): Day {
  const closesOn = dayOf(closesAt)
  return method === "post" ? lastSafePostingDay(closesOn, held) : closesOn
}

/** Scrutineers count in England, save for a ballot under Northern Ireland’s law. */
function usualNations({ jurisdiction }: { jurisdiction: string }): Nation[] {
  return [jurisdiction === "northern_ireland" ? "northern_ireland" : "england_and_wales"]
}

/** What of the form is the ballot’s own row. */
export function rowOf({ questions, employerIds, newEmployers, ...row }: BallotForm) {
  return row
}
