import { DayChart } from "@/components/day-chart"
import type { DayOfWork } from "@/lib/contacts/activity-queries"
import { everyDay } from "@/lib/contacts/every-day"
import { shortDay } from "@/lib/dates"
import { deskWordsOf } from "@/lib/desk-words/terms"
import type { VotingMethod } from "@/lib/law/terms"

type Props = { days: DayOfWork[]; entitled: number; method: VotingMethod }

/** How it has gone, a bar a day, with its figures under it. */
export function DayByDay({ days, entitled, method }: Props) {
  const words = deskWordsOf(method)
  const all = everyDay(days)
  return (
    <section aria-labelledby="trend">
      <h2 className="sect-head" id="trend">
        Day by day
      </h2>
      {all.length === 0 ? (
        <p>Nothing has been recorded yet. The first conversation starts the chart.</p>
      ) : (
        <>
          <p className="small soft">Members who say they {words.haveDone}, and conversations held.</p>
          <DayChart
            {...{ entitled, method }}
            days={all.map(({ day, ...rest }) => ({ ...rest, label: shortDay(day) }))}
          />
          <details>
            <summary>The figures</summary>
            <table className="plain">
              <thead>
                <tr>
                  <th scope="col">Day</th>
                  <th scope="col">Conversations</th>
                  <th scope="col">{words.newDone}</th>
                  <th scope="col">{words.saysDone.many}</th>
                </tr>
              </thead>
              <tbody>
                {all.map(({ day, conversations, newlyPosted, postedSoFar }) => (
                  <tr key={day}>
                    <th scope="row">{shortDay(day)}</th>
                    <td>{conversations}</td>
                    <td>{newlyPosted}</td>
                    <td>{postedSoFar}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        </>
      )}
    </section>
  )
}
