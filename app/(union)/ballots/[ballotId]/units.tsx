import type { UnitProgress } from "@/lib/ballots/progress-queries"
import type { Aggregation } from "@/lib/ballots/terms"
import { line, votesNeeded } from "@/lib/ballots/turnout"
import { shortDay } from "@/lib/dates"

type Props = { units: UnitProgress[]; aggregation: Aggregation }

/** Where votes are counted separately: each count, with the line it has to reach by itself. */
export function Units({ units, aggregation }: Props) {
  const what = aggregation === "by_employer" ? "Employer" : "Workplace"
  return (
    <section className="sect" aria-labelledby="units">
      <h2 id="units">
        {what} by {what.toLowerCase()}
      </h2>
      <p className="small soft">
        Each has a line of its own: half of those entitled, rounded up. What members say is not turnout.
      </p>
      <div className="wide">
        <table className="plain">
          <thead>
            <tr>
              <th scope="col">{what}</th>
              <th scope="col">Entitled</th>
              <th scope="col">Half</th>
              <th scope="col">Say posted</th>
              <th scope="col">Will post</th>
              <th scope="col">Not asked</th>
              <th scope="col">Counted</th>
              <th scope="col">Votes needed</th>
            </tr>
          </thead>
          <tbody>
            {units.map(({ id, name, entitled, posted, willPost, notAsked, returnCount }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td>{entitled}</td>
                <td>{line(entitled)}</td>
                <td>{posted}</td>
                <td>{willPost}</td>
                <td>{notAsked}</td>
                <td>{returnCount ? `${returnCount.cast}, ${shortDay(returnCount.countedOn)}` : "–"}</td>
                <td>{votesNeeded(entitled, returnCount?.cast ?? 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
