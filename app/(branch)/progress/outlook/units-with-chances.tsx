import { inFigures } from "@/components/in-figures"
import type { Fraction } from "@/lib/law/rule-values"
import type { Outlook } from "@/lib/projected/outlook"
import { reachOf } from "@/lib/projection/near-the-line"
import { chanceInWords, rangeInPercent } from "@/lib/projection/sentence"

/** Units that pass or fall by themselves: what each needs, where it will probably end, and its own chance, if there is a line. */
export function UnitsWithChances({ units, line }: { units: Outlook["units"]; line: Fraction | null }) {
  if (units.length === 0) return null
  return (
    <section className="sect" aria-labelledby="each">
      <h2 id="each">Each on its own</h2>
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">Counted in</th>
            <th scope="col" className="num">
              {line ? "Needed" : "Entitled"}
            </th>
            <th scope="col" className="num">
              Probably
            </th>
            {line ? <th scope="col">Chance to pass</th> : null}
          </tr>
        </thead>
        <tbody>
          {units.map(({ id, name, part }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td className="num">
                {line ? `${inFigures(part.castNeeded)} of ` : null}
                {inFigures(part.entitled)}
              </td>
              <td className="num nb">{rangeInPercent(part)}</td>
              {line ? (
                <td>
                  {chanceInWords(part.chance)}, {reachOf(part.chance)}
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
