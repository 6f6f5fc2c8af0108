import { type Day, dayOf, daysBetween, longDay } from "@/lib/dates"
import { rulesKnownFrom } from "@/lib/law/rules-in-force"
import type { Planned } from "./plan-of"

type Problem = { field: string; message: string }

const fewestDays = 7

/** Why a timetable cannot stand, by the field to mend; undefined when it can. What is late in law is only warned of. */
export function timetableProblem(planned: Planned): Problem | undefined {
  return votingProblem(planned) ?? paperProblem(planned) ?? noticeProblem(planned) ?? lawProblem(planned)
}

function votingProblem({ opensAt, closesAt }: Planned): Problem | undefined {
  if (closesAt <= opensAt) return { field: "closesAt", message: "The ballot must close after it opens." }
  if (daysBetween(dayOf(opensAt), dayOf(closesAt)) < fewestDays)
    return { field: "closesAt", message: "Leave at least seven days between opening and closing." }
}

function paperProblem(planned: Planned): Problem | undefined {
  const [opensOn, closesOn] = [dayOf(planned.opensAt), dayOf(planned.closesAt)]
  const { lastSafePostingOn, replacementsOpenOn, replacementsCloseOn, joinersUntil } = planned
  const isOutside = (day: Day | null | undefined) => day && (day < opensOn || day > closesOn)
  if (isOutside(lastSafePostingOn))
    return {
      field: "lastSafePostingOn",
      message: "The last safe posting day must fall while the ballot is open.",
    }
  if (isOutside(replacementsOpenOn))
    return { field: "replacementsOpenOn", message: "Replacements must open while the ballot is open." }
  if (isOutside(replacementsCloseOn))
    return { field: "replacementsCloseOn", message: "Replacements must close while the ballot is open." }
  if (replacementsOpenOn && replacementsCloseOn && replacementsOpenOn > replacementsCloseOn)
    return { field: "replacementsCloseOn", message: "Replacements must close after they open." }
  if (joinersUntil && joinersUntil > closesOn)
    return { field: "joinersUntil", message: "Nobody can be added once the ballot has closed." }
}

function noticeProblem(planned: Planned): Problem | undefined {
  const [opensOn, closesOn] = [dayOf(planned.opensAt), dayOf(planned.closesAt)]
  const { ballotNoticeOn, samplePaperOn, resultOn, actionNoticeOn, firstActionOn } = planned
  const opens = `the ballot opens on ${longDay(opensOn)}`
  const closes = `the ballot closes on ${longDay(closesOn)}`
  const problem = (field: string, message: string) => ({ field, message })
  if (ballotNoticeOn && ballotNoticeOn >= opensOn)
    return problem("ballotNoticeOn", `Notice of a ballot comes before it: ${opens}.`)
  if (samplePaperOn && samplePaperOn >= opensOn)
    return problem("samplePaperOn", `The sample paper comes before the ballot: ${opens}.`)
  if (resultOn && resultOn < closesOn)
    return problem("resultOn", `There is no result before the close: ${closes}.`)
  if (actionNoticeOn && actionNoticeOn < closesOn)
    return problem("actionNoticeOn", `Notice of action comes after the result: ${closes}.`)
  if (firstActionOn && firstActionOn <= closesOn)
    return problem("firstActionOn", `Action comes after the result: ${closes}.`)
  if (firstActionOn && actionNoticeOn && firstActionOn <= actionNoticeOn)
    return problem("firstActionOn", `Action comes after its notice, which is on ${longDay(actionNoticeOn)}.`)
}

/** A ballot older than the law that is written down here would have no rules. */
function lawProblem({ kind, jurisdiction, opensAt, ballotNoticeOn }: Planned): Problem | undefined {
  const from = rulesKnownFrom[jurisdiction]
  if (kind === "indicative" || (dayOf(opensAt) >= from && (ballotNoticeOn ?? from) >= from)) return undefined
  const field = dayOf(opensAt) < from ? "opensAt" : "ballotNoticeOn"
  return { field, message: `The law before ${longDay(from)} is not known here.` }
}
