import { inFigures } from "@/components/in-figures"
import type { moveTotals } from "@/lib/roll/move-queries"
import { type RollEventKind, rollReasonLabel } from "@/lib/roll/terms"
import { linkTo, type View } from "./view"

type Total = Awaited<ReturnType<typeof moveTotals>>

/** How many have come and gone, by reason. */
export function Totals({ totals, view }: { totals: Total; view: View }) {
  return (
    <section className="sect" aria-labelledby="totals">
      <h2 id="totals">Who came and who left</h2>
      <table className="plain counted">
        <thead>
          <tr>
            <th scope="col">Why</th>
            <th scope="col" className="num">
              Moves
            </th>
          </tr>
        </thead>
        <Kind kind="joined" label="All who joined" totals={totals} view={view} />
        <Kind kind="left" label="All who left" totals={totals} view={view} />
      </table>
    </section>
  )
}

function Kind(props: { kind: RollEventKind; label: string; totals: Total; view: View }) {
  const { kind, label, totals, view } = props
  const of = totals.filter((total) => total.kind === kind)
  return (
    <tbody>
      {of.map(({ reason, members }) => (
        <tr key={reason}>
          <th scope="row">
            <a href={linkTo(view, { reason })}>{rollReasonLabel[reason]}</a>
          </th>
          <td className="num">{inFigures(members)}</td>
        </tr>
      ))}
      <tr>
        <th scope="row">
          <strong>{label}</strong>
        </th>
        <td className="num">
          <strong>{inFigures(of.reduce((all, { members }) => all + members, 0))}</strong>
        </td>
      </tr>
    </tbody>
  )
}
