import { StateCells } from "@/app/state-cells"
import { inFigures } from "@/components/in-figures"
import { tableRoles } from "@/components/table-roles"
import type { Ballot } from "@/lib/ballots/current-ballot"
import { phaseOf } from "@/lib/ballots/phase"
import { dayOf, daysBetween, saidDay } from "@/lib/dates"
import type { Fraction } from "@/lib/law/rule-values"
import { saidShare } from "@/lib/law/said"
import { line as papersToReach, wholePercent } from "@/lib/law/turnout"
import type { Tally } from "@/lib/roll/tally"
import type { PlaceProgress } from "@/lib/workplaces/progress-queries"

const quietDays = 7

type Props = { place: PlaceProgress; ballot: Ballot; line: Fraction | null; now: Date }

export function PlaceRow({ place, ballot, line, now }: Props) {
  return (
    <tr {...tableRoles.row} id={`place-${place.id}`}>
      <th {...tableRoles.rowHead}>
        <a href={`/members?workplace=${place.id}`}>{place.name}</a>
      </th>
      <td {...tableRoles.cell} className="rep">
        {place.reps.length > 0 ? place.reps.join(", ") : <span className="urgent">No rep</span>}{" "}
        <LastActivity at={place.lastAttemptAt} {...{ ballot, now }} />
      </td>
      <td {...tableRoles.cell} className="num of">
        {place.entitled}{" "}
        {line && ballot.aggregation === "by_workplace" ? (
          <small>
            {saidShare(line)} is {papersToReach(place.entitled, line)}
          </small>
        ) : null}
      </td>
      <States tally={place} />
    </tr>
  )
}

type Totals = { tally: Tally; workplaces: number; isAll: boolean; reps: number }

export function PlaceTotals({ tally, workplaces, isAll, reps }: Totals) {
  return (
    <tfoot {...tableRoles.body}>
      <tr {...tableRoles.row}>
        <th {...tableRoles.rowHead}>
          {isAll ? "All" : "These"} {workplaces === 1 ? "one" : workplaces}
        </th>
        <td {...tableRoles.cell} className="rep">
          {reps === 1 ? "1 rep" : `${reps} reps`}
        </td>
        <td {...tableRoles.cell} className="num of">
          {inFigures(tally.entitled)}
        </td>
        <States tally={tally} />
      </tr>
    </tfoot>
  )
}

function States({ tally }: { tally: Tally }) {
  return (
    <>
      <StateCells tally={tally} />
      <td {...tableRoles.cell} className="num cover">
        {wholePercent(tally.spokenTo, tally.entitled)}%
      </td>
    </>
  )
}

function LastActivity({ at, ballot, now }: { at: Date | null; ballot: Ballot; now: Date }) {
  const phase = phaseOf(ballot, now)
  if (!at) return <small>nobody tried yet</small>
  const [day, today] = [dayOf(at), dayOf(now)]
  const quiet = daysBetween(day, today)
  const isRunning = phase === "open" || phase === "last_posting"
  if (isRunning && quiet >= quietDays) return <small className="quiet">quiet for {quiet} days</small>
  return <small>{saidDay(day, today)}</small>
}
