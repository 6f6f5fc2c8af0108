import { inFigures } from "@/components/in-figures"
import { shortDay } from "@/lib/dates"
import { deskWordsOf } from "@/lib/desk-words/terms"
import { percent } from "@/lib/law/percent"
import type { VotingMethod } from "@/lib/law/terms"
import type { ReturnedUnit } from "@/lib/report/queries"
import type { ReportedPlace } from "@/lib/report/reported-places"
import { gathered } from "@/lib/report/together"

type Props = { method: VotingMethod; units: readonly ReturnedUnit[]; places: readonly ReportedPlace[] }

/** Where votes are counted separately: what members said beside what came back, count by count. */
export function SaidAgainstReturned({ method, units, places }: Props) {
  const { saidDone, cast } = deskWordsOf(method)
  if (units.length === 0) return null
  const said = gathered(places, ({ unitId }) => ({ id: unitId ?? "", name: "" }))
  return (
    <section className="sect" aria-labelledby="returned">
      <h2 id="returned">
        {saidDone}, and {cast.toLowerCase()}
      </h2>
      <table className="plain">
        <caption className="vh">What members said and what the scrutineer had, by count</caption>
        <thead>
          <tr>
            <th scope="col">Counted in</th>
            <th scope="col">Entitled</th>
            <th scope="col">{saidDone}</th>
            <th scope="col">{cast}</th>
            <th scope="col">Turnout</th>
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => {
            const group = said.find(({ id }) => id === unit.id)
            const entitled = unit.entitled ?? group?.entitled ?? 0
            return (
              <tr key={unit.id}>
                <th scope="row">{unit.name}</th>
                <td>{inFigures(entitled)}</td>
                <td>{inFigures(group?.posted ?? 0)}</td>
                <td>{cameBack(unit)}</td>
                <td>
                  {unit.isDeclared && unit.cast !== null
                    ? `${percent(unit.cast, entitled).toFixed(2)}%`
                    : "–"}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

function cameBack({ cast, on }: ReturnedUnit) {
  if (cast === null) return "not known"
  return on ? `${inFigures(cast)} by ${shortDay(on)}` : inFigures(cast)
}
