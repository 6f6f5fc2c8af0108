import { Field } from "@/components/field"
import { Folded } from "@/components/folded"
import type { ballotToEdit } from "@/lib/ballots/queries"
import { type UsualDays, usuallyInWords } from "@/lib/ballots/usual-days"
import { longDay } from "@/lib/dates"

type Ballot = NonNullable<Awaited<ReturnType<typeof ballotToEdit>>>

const days = [
  ["ballotNoticeOn", "Employer received notice of the ballot"],
  ["samplePaperOn", "Employer received the sample paper"],
  ["replacementsOpenOn", "Replacements open"],
  ["joinersUntil", "Joiners until"],
  ["replacementsCloseOn", "Replacements close"],
  ["lastSafePostingOn", "Last safe posting day"],
  ["resultOn", "Result told"],
  ["actionNoticeOn", "Employer received notice of action"],
  ["firstActionOn", "First day of action"],
  ["heldMandateEndsOn", "Last day of the mandate held now"],
] as const

type Name = (typeof days)[number][0]

/** The days that can be settled, folded away: most ballots go by the usual ones. */
export function DaysFields({ ballot, usual }: { ballot?: Ballot; usual: UsualDays }) {
  const settled = (name: Name) => {
    const isUsual =
      name === "lastSafePostingOn" &&
      (ballot?.method !== "post" || ballot.lastSafePostingOn === usual.lastSafePostingOn)
    return isUsual ? "" : (ballot?.[name] ?? "")
  }
  return (
    <Folded summary="Dates of the timetable" fields={days.map(([name]) => name)}>
      <p className="hint">
        Leave a day empty and the timetable works out the usual one. Note what has happened, or what has been
        agreed with the scrutineer.
      </p>
      {days.map(([name, label]) => (
        <Field key={name} {...{ name, label }} hint={hintOf(name, usual)} type="date" value={settled(name)} />
      ))}
    </Folded>
  )
}

function hintOf(name: Name, usual: UsualDays): string {
  switch (name) {
    case "ballotNoticeOn":
      return `The day it reached them, once it has.${lastDay(usual.ballotNoticeOn)}`
    case "samplePaperOn":
      return `The day it reached them, once it has.${lastDay(usual.samplePaperOn)}`
    case "replacementsOpenOn":
      return `The first day to ask the scrutineer for a new paper.${usuallyInWords(usual.replacementsOpenOn)}`
    case "joinersUntil":
      return `The last day to add new members.${usuallyInWords(usual.joinersUntil)}`
    case "replacementsCloseOn":
      return `The last day to ask the scrutineer for a new paper. Leave it empty until they have said${usual.replacementsCloseOn ? `: ${longDay(usual.replacementsCloseOn)} is usual` : ""}.`
    case "lastSafePostingOn":
      return `Four working days before the close is usual.${usuallyInWords(usual.lastSafePostingOn)}`
    case "resultOn":
      return `When members and employers are told.${usuallyInWords(usual.resultOn)}`
    case "actionNoticeOn":
      return "The day it reached them, once it has. The result must have been told first."
    case "firstActionOn":
      return `If it is planned.${usual.firstActionOn ? ` ${longDay(usual.firstActionOn)} is the first it may be.` : ""}`
    case "heldMandateEndsOn":
      return "If this ballot is to follow on from another."
  }
}

const lastDay = (day: string | undefined) => (day ? ` ${longDay(day)} is the last day for it.` : "")
