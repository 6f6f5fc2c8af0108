import type { Ballot } from "@/lib/ballots/current-ballot"
import { shortDay } from "@/lib/dates"
import { chanceInWords } from "@/lib/projection/sentence"
import { between } from "./between"
import { type Count, FanChart, type SaidOfDay } from "./fan-chart"

type Props = {
  days: readonly SaidOfDay[]
  counts: readonly Count[]
  ballot: Ballot
  /** Whether what is projected has one line of its own to reach. */
  hasLine: boolean
}

/** Over the days of the ballot: where it was projected to end on each, beside what the scrutineer had by then. */
export function Fan({ days, counts, ballot, hasLine }: Props) {
  const last = days.at(-1)
  if (!last) return null
  return (
    <section aria-labelledby="fan">
      <h2 className="sect-head" id="fan">
        What was projected, day by day
      </h2>
      <FanChart {...{ days, counts, ballot, last }} line={hasLine ? "the line" : undefined} />
      <details>
        <summary>The figures</summary>
        <table className="plain">
          <thead>
            <tr>
              <th scope="col">Said on</th>
              <th scope="col">1 in 2</th>
              <th scope="col">4 in 5</th>
              {hasLine ? <th scope="col">Chance</th> : null}
            </tr>
          </thead>
          <tbody>
            {days.map(({ day, quantiles, chance }) => (
              <tr key={day}>
                <th scope="row">{shortDay(day)}</th>
                <td className="nb">{between(quantiles, "0.25", "0.75")}</td>
                <td className="nb">{between(quantiles, "0.1", "0.9")}</td>
                {hasLine ? <td>{chanceInWords(chance)}</td> : null}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}
