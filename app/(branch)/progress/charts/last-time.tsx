import { type DeskWords, deskWordsOf } from "@/lib/desk-words/terms"
import type { VotingMethod } from "@/lib/law/terms"
import { wholePercent } from "@/lib/law/turnout"
import type { ThenAndNow } from "@/lib/previous/then-and-now"
import type { workplacesNow } from "@/lib/projected/queries"
import { BarTable } from "./bar-table"

type Props = {
  method: VotingMethod
  places: readonly ThenAndNow[]
  /** The ballot that the last turnout is from, as it is called. */
  from?: string
  projected: Awaited<ReturnType<typeof workplacesNow>>
}

/** Where are we behind last time: each workplace’s turnout then, beside what is said there now and where it may end. */
export function LastTime({ places, from, projected, method }: Props) {
  const words = deskWordsOf(method)
  if (places.length === 0 || !from) return null
  const ends = new Map(projected.map(({ projected: { workplaceId, quantiles } }) => [workplaceId, quantiles]))
  const range = ({ id, entitled }: ThenAndNow) => {
    const quantiles = ends.get(id)
    const share = (at: string) => Math.min(100, (100 * (quantiles?.[at] ?? 0)) / entitled)
    return quantiles && { low: share("0.1"), high: share("0.9") }
  }
  return (
    <section className="sect" aria-labelledby="last-time">
      <h2 id="last-time">Against the last ballot</h2>
      <p className="lede">{inOneSentence(places, words)}</p>
      <BarTable
        caption="The last turnout of each workplace, and what is said there now"
        heads={["Voted then", words.saysDone.many, "Probably"]}
        rows={places.map((place) => {
          const end = range(place)
          return {
            ...{ id: place.id, name: place.name },
            bar: <Bar {...place} end={end} />,
            cells: [
              `${Math.floor(100 * place.then)}%`,
              `${wholePercent(place.posted, place.entitled)}%`,
              end ? `${Math.round(end.low)}–${Math.round(end.high)}%` : "–",
            ],
          }
        })}
      >
        <ul className="key small">
          <li>
            <svg aria-hidden="true">
              <rect x=".5" y=".5" width="23" height="15" className="f-said" />
            </svg>{" "}
            {words.saysDone.many.toLowerCase()} now, which is not turnout
          </li>
          <li>
            <svg aria-hidden="true">
              <line x1="12" x2="12" y1="0" y2="16" className="st-ink" strokeWidth="4" />
            </svg>{" "}
            voted in {from}
          </li>
          <li>
            <svg aria-hidden="true">
              <line x1="0" x2="24" y1="8" y2="8" className="st-range" />
            </svg>{" "}
            where it will probably end, 4 times in 5
          </li>
        </ul>
      </BarTable>
    </section>
  )
}

type BarProps = ThenAndNow & { end?: { low: number; high: number } }

function Bar({ then, now, end }: BarProps) {
  const at = `${100 * then}%`
  return (
    <>
      <rect width={`${100 * now}%`} height="100%" className="f-said" />
      {end ? <line x1={`${end.low}%`} x2={`${end.high}%`} y1="50%" y2="50%" className="st-range" /> : null}
      <line x1={at} x2={at} y1="-3" y2="19" className="st-ink" strokeWidth="4" />
    </>
  )
}

function inOneSentence(places: readonly ThenAndNow[], { saysDone, vote }: DeskWords) {
  const [first] = places
  const ahead = places.filter(({ behind }) => behind <= 0).length
  const count = `At ${ahead} of ${places.length} ${places.length === 1 ? "workplace" : "workplaces"} as many ${saysDone.many.toLowerCase()} as voted last time.`
  return first && first.behind > 0
    ? `${count} Furthest behind is ${first.name}, by ${first.behind} ${first.behind === 1 ? vote.one : vote.many}.`
    : count
}
