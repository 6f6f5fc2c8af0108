import { StateCells } from "@/app/state-cells"
import { StateHeads } from "@/app/state-heads"
import { inFigures } from "@/components/in-figures"
import { tableRoles } from "@/components/table-roles"
import type { UnitProgress } from "@/lib/ballots/progress-queries"
import type { Aggregation } from "@/lib/ballots/terms"
import { shortDay } from "@/lib/dates"
import type { Fraction } from "@/lib/law/rule-values"
import { saidShare } from "@/lib/law/said"
import type { VotingMethod } from "@/lib/law/terms"
import { line as papersToReach, votesNeeded } from "@/lib/law/turnout"
import type { View } from "./branches"
import { rowsAtFirst, ShowAll } from "./show-all"

type Props = {
  method: VotingMethod
  units: UnitProgress[]
  aggregation: Aggregation
  /** The share of those entitled who must vote; null where the rules draw no line. */
  line: Fraction | null
  view: View
}

/** Where votes are counted separately: each count, with the line it has to reach by itself, if there is one. */
export function Units({ method, units, aggregation, line, view }: Props) {
  const what = aggregation === "by_employer" ? "Employer" : "Workplace"
  return (
    <section className="sect" aria-labelledby="units">
      <h2 id="units">
        {what} by {what.toLowerCase()}
      </h2>
      <p className="small soft">
        {line
          ? `Each has a line of its own: ${saidShare(line)} of those entitled, rounded up. `
          : "Each is counted on its own. No share of members has to vote. "}
        What members say is not turnout.
      </p>
      <table className="places progress-places" {...tableRoles.table}>
        <caption className="vh">Where each count stands</caption>
        <StateHeads
          method={method}
          what={what}
          who="Counted by the scrutineer"
          last={line ? "Votes needed" : undefined}
        />
        <tbody {...tableRoles.body}>
          {units.slice(0, view.isWhole ? undefined : rowsAtFirst).map((unit) => (
            <UnitRow key={unit.id} unit={unit} line={line} />
          ))}
        </tbody>
      </table>
      {view.isWhole ? null : (
        <ShowAll
          rows={units.length}
          what={`${what.toLowerCase()}s`}
          href={`?sort=${view.sort}&all=1#units`}
        />
      )}
    </section>
  )
}

function UnitRow({ unit, line }: { unit: UnitProgress; line: Fraction | null }) {
  const { name, entitled, returnCount } = unit
  const _states = [unit.posted, unit.willPost, unit.notArrived, unit.undecided, unit.notAsked]
  return (
    <tr {...tableRoles.row}>
      <th {...tableRoles.rowHead}>{name}</th>
      <td {...tableRoles.cell} className="rep">
        {returnCount ? `${inFigures(returnCount.cast)}, ${shortDay(returnCount.countedOn)}` : "Not yet"}
      </td>
      <td {...tableRoles.cell} className="num of">
        {inFigures(entitled)}{" "}
        {line ? (
          <small>
            {saidShare(line)} is {inFigures(papersToReach(entitled, line))}
          </small>
        ) : null}
      </td>
      <StateCells tally={unit} />
      {line ? (
        <td {...tableRoles.cell} className="num cover needed">
          {votesNeeded(entitled, returnCount?.cast ?? 0, line)}
        </td>
      ) : null}
    </tr>
  )
}
