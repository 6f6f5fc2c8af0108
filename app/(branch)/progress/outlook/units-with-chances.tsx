import { inFigures } from "@/components/in-figures"
import type { Outlook } from "@/lib/projected/outlook"
import { reachOf } from "@/lib/projection/near-the-line"
import { chanceInWords, rangeInPercent } from "@/lib/projection/sentence"

/** Units that pass or fall by themselves: what each needs, where it will probably end, and its own chance. */
export function UnitsWithChances({ units }: { units: Outlook["units"] }) {
  if (units.length === 0) return null
  return (
    <section className="sect" aria-labelledby="each">
      <h2 id="each">Each on its own</h2>
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">Counted in</th>
            <th scope="col" className="num">
              Needed
            </th>
            <th scope="col" className="num">
              Probably
            </th>
            <th scope="col">Chance to pass</th>
          </tr>
        </thead>
        <tbody>
          {units.map(({ id, name, part }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td className="num">
                {inFigures(part.castNeeded)} of {inFigures(part.entitled)}
              </td>
              <td className="num nb">{rangeInPercent(part)}</td>
              <td>
                {chanceInWords(part.chance)}, {reachOf(part.chance)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
