import { inFigures } from "@/components/in-figures"
import { addDays, shortDay } from "@/lib/dates"
import { deskWordsOf } from "@/lib/desk-words/terms"
import type { Fraction } from "@/lib/law/rule-values"
import type { VotingMethod } from "@/lib/law/terms"
import type { DayKnown } from "@/lib/pledges/known-by-day"
import { type Band, bands } from "@/lib/pledges/terms"
import type { Tally } from "@/lib/roll/tally"
import { KnownChart } from "./known-chart"

type Props = {
  days: DayKnown[]
  whole: Tally
  line: Fraction | null
  isErased: boolean
  method: VotingMethod
}

/** Is it growing, and of what: everyone on the roll by what was known of their paper at the end of each day. */
export function Known({ days, whole, line, isErased, method }: Props) {
  const words = deskWordsOf(method)
  const last = days.at(-1)
  return (
    <section className="sect" aria-labelledby="known">
      <h2 id="known">What we know, day by day</h2>
      {last ? (
        <>
          <p className="lede">{inOneSentence(days, last, whole.entitled, words.haveDone)}</p>
          <KnownChart {...{ days, line, last, method }} entitled={whole.entitled} />
          <details>
            <summary>The figures</summary>
            <table className="plain">
              <thead>
                <tr>
                  <th scope="col">Day</th>
                  {bands.map((band) => (
                    <th scope="col" key={band}>
                      {words.band[band]}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {days.map(({ day, known }) => (
                  <tr key={day}>
                    <th scope="row">{shortDay(day)}</th>
                    {bands.map((band: Band) => (
                      <td key={band}>{inFigures(known[band])}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        </>
      ) : (
        <p>
          {isErased
            ? "What each person said has been erased, and with it what was known on which day."
            : "Nobody has said anything yet. The first pledge starts the chart."}
        </p>
      )}
    </section>
  )
}

function inOneSentence(days: readonly DayKnown[], last: DayKnown, entitled: number, haveDone: string) {
  const { posted } = last.known
  const weekAgo = days.find(({ day }) => day === addDays(last.day, -7))
  const more = posted - (weekAgo?.known.posted ?? 0)
  const since = weekAgo
    ? `, ${more < 0 ? `${inFigures(-more)} fewer` : `${inFigures(more)} more`} than a week before`
    : ""
  return `${inFigures(posted)} of ${inFigures(entitled)} say they ${haveDone}${since}.`
}
