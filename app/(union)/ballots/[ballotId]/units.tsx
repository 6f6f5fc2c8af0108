import { inFigures } from "@/components/in-figures"
import { Mark } from "@/components/mark"
import { tableRoles } from "@/components/table-roles"
import type { UnitProgress } from "@/lib/ballots/progress-queries"
import type { Aggregation } from "@/lib/ballots/terms"
import { shortDay } from "@/lib/dates"
import type { Fraction } from "@/lib/law/rule-values"
import { saidShare } from "@/lib/law/said"
import { line as papersToReach, votesNeeded } from "@/lib/law/turnout"
import type { PledgeState } from "@/lib/pledges/terms"
import type { View } from "./branches"
import { rowsAtFirst, ShowAll } from "./show-all"

type Props = {
  units: UnitProgress[]
  aggregation: Aggregation
  /** The share of those entitled who must vote; null where the rules draw no line. */
  line: Fraction | null
  view: View
}

const heads = [
  ["posted", "Says posted"],
  ["will_post", "Will post"],
  ["not_arrived", "Not arrived"],
  ["undecided", "Undecided"],
  ["not_asked", "Not asked"],
] as const satisfies readonly (readonly [PledgeState, string])[]

/** Where votes are counted separately: each count, with the line it has to reach by itself, if there is one. */
export function Units({ units, aggregation, line, view }: Props) {
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
        <thead {...tableRoles.body}>
          <tr {...tableRoles.row}>
            <th {...tableRoles.columnHead}>{what}</th>
            <th {...tableRoles.columnHead}>Counted by the scrutineer</th>
            <th {...tableRoles.columnHead} className="num">
              Entitled
            </th>
            {heads.map(([pledge, label]) => (
              <th key={pledge} {...tableRoles.columnHead} className="num">
                <Mark of={pledge} silent />
                {label}
              </th>
            ))}
            {line ? (
              <th {...tableRoles.columnHead} className="num">
                Votes needed
              </th>
            ) : null}
          </tr>
        </thead>
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
  const states = [unit.posted, unit.willPost, unit.notArrived, unit.undecided, unit.notAsked]
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
      {heads.map(([pledge], index) => (
        <td key={pledge} {...tableRoles.cell} className={states[index] === 0 ? "num m zero" : "num m"}>
          <Mark of={pledge} small silent />
          {states[index]}
        </td>
      ))}
      {line ? (
        <td {...tableRoles.cell} className="num cover needed">
          {votesNeeded(entitled, returnCount?.cast ?? 0, line)}
        </td>
      ) : null}
    </tr>
  )
}
