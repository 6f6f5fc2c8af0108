import { Form } from "@/components/form"
import { inFigures } from "@/components/in-figures"
import { clockTime, dayOf, saidDay } from "@/lib/dates"
import { percent } from "@/lib/law/percent"
import type { standingTurnout } from "@/lib/previous/queries"
import { groupingLabel } from "@/lib/previous/terms"
import { remove } from "./actions"

export type Standing = NonNullable<Awaited<ReturnType<typeof standingTurnout>>>

type Props = {
  ballotId: string
  stands: Standing
  /** How much of a file was taken a moment ago; not a number when none was. */
  just: { loaded: number; leftOut: number }
  now: Date
}

/** What is known of last ballot now, and a way to take it away. */
export function Stands({ ballotId, stands, just, now }: Props) {
  const { fromBallot, groups, recordedAt, by } = stands
  const workedOut = groups.reduce((all, group) => all + group.workedOut, 0)
  return (
    <section className="sect" aria-labelledby="stands">
      <h2 id="stands">{fromBallot}</h2>
      {just.loaded > 0 ? (
        <p role="status" className="just-loaded">
          {inRows(just.loaded)} loaded
          {just.leftOut > 0 ? `, and ${inFigures(just.leftOut)} left out that could not be used` : ""}.
        </p>
      ) : null}
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">What is known</th>
            <th scope="col" className="num">
              Entitled
            </th>
            <th scope="col" className="num">
              Votes cast
            </th>
            <th scope="col" className="num">
              Turnout
            </th>
          </tr>
        </thead>
        <tbody>
          {groups.map(({ grouping, things, entitled, cast }) => (
            <tr key={grouping}>
              <th scope="row">
                {grouping === "ballot"
                  ? "The whole ballot"
                  : `${groupingLabel[grouping]}: ${inFigures(things)}`}
              </th>
              <td className="num">{inFigures(entitled)}</td>
              <td className="num">{inFigures(cast)}</td>
              <td className="num">{percent(cast, entitled).toFixed(2)}%</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small soft after-table">
        Loaded by {by ?? "somebody"}, {saidDay(dayOf(recordedAt), dayOf(now))}, {clockTime(recordedAt)}.
        {workedOut > 0 ? ` ${workedOutInWords(workedOut)}` : ""}
      </p>
      <Form action={remove} label="Take last ballot’s turnout away">
        <input type="hidden" name="ballotId" value={ballotId} />
        <p className="buttons">
          <button type="submit" className="button">
            Take it away
          </button>
        </p>
      </Form>
    </section>
  )
}

const inRows = (rows: number) => (rows === 1 ? "1 row" : `${inFigures(rows)} rows`)

const workedOutInWords = (rows: number) =>
  `In ${inRows(rows)} the votes were worked out from a percentage, to the nearest paper.`
