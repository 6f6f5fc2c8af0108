import { scaleBand, scaleLinear } from "d3-scale"
import { inFigures } from "@/components/in-figures"
import { shortDay } from "@/lib/dates"
import { type DeskWords, deskWordsOf } from "@/lib/desk-words/terms"
import type { Fraction } from "@/lib/law/rule-values"
import { saidShare } from "@/lib/law/said"
import type { VotingMethod } from "@/lib/law/terms"
import { line as papersToReach } from "@/lib/law/turnout"
import type { DayKnown } from "@/lib/pledges/known-by-day"
import { bands } from "@/lib/pledges/terms"

type Props = {
  days: readonly DayKnown[]
  last: DayKnown
  entitled: number
  line: Fraction | null
  method: VotingMethod
}

/** A bar a day, from nobody to everyone entitled: the surest lies lowest, and what is left empty nobody knows. */
export function KnownChart({ days, last, entitled, line, method }: Props) {
  const { band: bandLabel } = deskWordsOf(method)
  const x = scaleBand(
    days.map(({ day }) => day),
    [0, 100],
  ).paddingInner(0.15)
  const y = scaleLinear([0, Math.max(1, entitled)], [100, 0])
  const half = line && papersToReach(entitled, line)
  const words = half === null || !line ? "" : `${inFigures(half)} is ${saidShare(line)}`
  return (
    <figure className="known">
      <svg role="img" aria-label={inWords({ days, last, entitled, bandLabel }, words)}>
        <rect width="100%" height="100%" className="f-wash" />
        {days.flatMap(({ day, known }) =>
          stacked(known).map(({ band, from, to }) => (
            <rect
              key={`${day} ${band}`}
              className={`f-${band}`}
              x={`${x(day) ?? 0}%`}
              width={`${x.bandwidth()}%`}
              y={`${y(to)}%`}
              height={`${y(from) - y(to)}%`}
            />
          )),
        )}
        <line x1="0" x2="100%" y1="100%" y2="100%" className="st-ink" />
        {half === null ? null : (
          <line x1="0" x2="100%" y1={`${y(half)}%`} y2={`${y(half)}%`} className="st-red" strokeWidth="2" />
        )}
      </svg>
      <p className="small soft end">
        <span>{shortDay(days[0]?.day ?? last.day)}</span>{" "}
        <span>{days.length > 1 ? shortDay(last.day) : null}</span>
      </p>
      <figcaption>
        <ul className="key small">
          {bands.map((band) => (
            <li key={band}>
              <svg aria-hidden="true">
                <rect x=".5" y=".5" width="23" height="15" className={`f-${band}`} />
              </svg>{" "}
              <span>
                <b>{inFigures(last.known[band])}</b> {bandLabel[band].toLowerCase()}
              </span>
            </li>
          ))}
          <li>
            <svg aria-hidden="true">
              <rect x=".5" y=".5" width="23" height="15" className="f-wash st-edge" />
            </svg>{" "}
            <span>
              <b>{inFigures(entitled - bands.reduce((sum, band) => sum + last.known[band], 0))}</b> said
              nothing yet
            </span>
          </li>
          {words ? (
            <li>
              <svg aria-hidden="true">
                <line x1="0" x2="24" y1="8" y2="8" className="st-red" strokeWidth="2" />
              </svg>{" "}
              {words}
            </li>
          ) : null}
        </ul>
      </figcaption>
    </figure>
  )
}

/** The bands of one day that have anybody in them, each from where the one below ends. */
function stacked(known: DayKnown["known"]) {
  let from = 0
  return bands.flatMap((band) => {
    const to = from + known[band]
    const piece = { band, from, to }
    from = to
    return piece.to > piece.from ? [piece] : []
  })
}

type Told = Pick<Props, "days" | "last" | "entitled"> & { bandLabel: DeskWords["band"] }

function inWords({ days, last: { day, known }, entitled, bandLabel }: Told, line: string) {
  const each = bands.map((band) => `${known[band]} ${bandLabel[band].toLowerCase()}`).join(", ")
  const from = days.length > 1 ? `From ${shortDay(days[0]?.day ?? day)} to ${shortDay(day)}` : shortDay(day)
  return `${from}, of ${entitled} entitled in the end: ${each}. ${line ? `${line}. ` : ""}The figures are in the table below.`
}
