import { scaleBand, scaleLinear } from "d3-scale"
import { inFigures } from "@/components/in-figures"
import { shortDay } from "@/lib/dates"
import type { DeskWords } from "@/lib/desk-words/terms"
import type { JudgedDay } from "@/lib/report/how-good"

type Props = { days: readonly JudgedDay[]; cast: number; words: DeskWords }

/** A bar for each day’s range, and a line across at what came back: filled where the range held it, hollow where not. */
export function JudgedChart({ days, cast, words }: Props) {
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) return null
  const x = scaleBand(
    days.map(({ day }) => day),
    [0, 100],
  ).paddingInner(0.3)
  const lowest = Math.min(cast, ...days.map(({ low }) => low))
  const highest = Math.max(cast, ...days.map(({ high }) => high))
  const room = Math.max(1, (highest - lowest) * 0.1)
  const y = scaleLinear([Math.max(0, lowest - room), highest + room], [100, 0])
  const held = days.filter(({ verdict }) => verdict === "inside").length
  return (
    <figure className="judged-chart">
      <svg
        role="img"
        aria-label={`${inFigures(cast)} ${words.came}. The range held that on ${held} of ${days.length} days. The figures are in the table below.`}
      >
        {days.map(({ day, low, high, verdict }) => (
          <rect
            key={day}
            x={`${x(day) ?? 0}%`}
            width={`${x.bandwidth()}%`}
            y={`${y(high)}%`}
            height={`${Math.max(0.5, y(low) - y(high))}%`}
            className={verdict === "inside" ? "f-held" : "f-missed"}
          />
        ))}
        <line x1="0" x2="100%" y1={`${y(cast)}%`} y2={`${y(cast)}%`} className="st-ink" strokeWidth="2" />
      </svg>
      <p className="small soft end">
        <span>{shortDay(first.day)}</span> <span>{shortDay(last.day)}</span>
      </p>
      <figcaption>
        <ul className="key small">
          <li>
            <svg aria-hidden="true">
              <rect x=".5" y=".5" width="23" height="15" className="f-held" />
            </svg>{" "}
            held what it came to
          </li>
          <li>
            <svg aria-hidden="true">
              <rect x=".5" y=".5" width="23" height="15" className="f-missed" />
            </svg>{" "}
            did not
          </li>
          <li>
            <svg aria-hidden="true">
              <line x1="0" x2="24" y1="8" y2="8" className="st-ink" strokeWidth="2" />
            </svg>{" "}
            {inFigures(cast)} {words.came}
          </li>
        </ul>
      </figcaption>
    </figure>
  )
}
