import type { Ballot } from "@/lib/ballots/current-ballot"
import { phaseOf } from "@/lib/ballots/phase"
import { dayOf, longDay } from "@/lib/dates"

type Props = { ballot: Ballot; branch?: string; isOrganiser: boolean; now: Date }

export function ReportTitle({ ballot, branch, isOrganiser, now }: Props) {
  return (
    <>
      <header className="title">
        <h1>Report{branch ? `, ${branch}` : ""}</h1>
        <p className="noprint">
          {isOrganiser ? (
            <>
              {branch ? (
                <>
                  <a href={`/ballots/${ballot.id}/report`}>The whole ballot</a> ·{" "}
                </>
              ) : null}
              <a href={`/ballots/${ballot.id}`}>Back to {ballot.name}</a>
            </>
          ) : (
            <a href={`/progress?ballot=${ballot.id}`}>Back to Progress</a>
          )}
        </p>
      </header>
      <p className="roll-lede">
        {ballot.name}, {longDay(dayOf(ballot.opensAt))} to {longDay(dayOf(ballot.closesAt))}.{" "}
        {standing(ballot, now)}
      </p>
    </>
  )
}

function standing(ballot: Ballot, now: Date) {
  if (ballot.erasedAt)
    return `What was known about each person was erased on ${longDay(dayOf(ballot.erasedAt))}; these figures were kept.`
  if (ballot.declaredAt) return `The result was declared on ${longDay(dayOf(ballot.declaredAt))}.`
  if (phaseOf(ballot, now) === "closed") return "The result has not been declared yet."
  return "Voting is not over, so these figures still move."
}
