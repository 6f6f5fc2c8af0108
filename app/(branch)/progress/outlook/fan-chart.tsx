import { scaleBand, scaleLinear } from "d3-scale"
import { inFigures } from "@/components/in-figures"
import type { Ballot } from "@/lib/ballots/current-ballot"
import { addDays, dayOf, daysBetween, shortDay } from "@/lib/dates"
import { deskWordsOf } from "@/lib/desk-words/terms"
import type { VotingMethod } from "@/lib/law/terms"
import type { Projected } from "@/lib/projected/queries"
import { between } from "./between"

export type Count = { countedOn: string; cast: number }
/** What was said on one day, of the whole or of a part. */
export type SaidOfDay = Pick<Projected, "day" | "entitled" | "castNeeded" | "quantiles" | "chance">
type Props = {
  days: readonly SaidOfDay[]
  counts: readonly Count[]
  ballot: Ballot
  last: SaidOfDay
  /** What the papers that reach the line are called; none where there is no one line for all. */
  line?: string
}

/** A bar for each day on which something was said: what one time in two, and four times in five, it would end between. */
export function FanChart({ days, counts, ballot, last, line }: Props) {
  const [opensOn, closesOn] = [dayOf(ballot.opensAt), dayOf(ballot.closesAt)]
  const all = Array.from({ length: daysBetween(opensOn, closesOn) + 1 }, (_, n) => addDays(opensOn, n))
  const x = scaleBand(all, [0, 92]).paddingInner(0.3)
  const most = Math.max(last.castNeeded * 1.1, ...days.map(({ quantiles }) => quantiles["0.9"] ?? 0))
  const y = scaleLinear([0, Math.min(last.entitled, most)], [100, 4])
  // Figures beside the line would be struck through by it.
  const ticks = y.ticks(4).filter((tick) => !line || Math.abs(y(tick) - y(last.castNeeded)) > 8)
  const at = (papers: number) => `${y(papers)}%`
  const left = (day: string) => `${x(day) ?? 0}%`
  const isInside = (day: string) => x(day) !== undefined
  const bars = days.filter(({ day }) => isInside(day))
  return (
    <figure className="fan">
      <svg role="img" aria-label={inWords(days, counts, line, ballot.method)}>
        {ticks.map((tick) => (
          <g key={tick}>
            <line x1="0" x2="100%" y1={at(tick)} y2={at(tick)} className="st-hair" />
            <text x="100%" y={at(tick)} dy="-4" textAnchor="end" className="soft">
              {inFigures(tick)}
            </text>
          </g>
        ))}
        {bars.map(({ day, quantiles: q }) => (
          <g key={day}>
            <Range
              {...{ q, at }}
              from="0.1"
              to="0.9"
              x={left(day)}
              width={x.bandwidth()}
              of="f-four-in-five"
            />
            <Range
              {...{ q, at }}
              from="0.25"
              to="0.75"
              x={left(day)}
              width={x.bandwidth()}
              of="f-one-in-two"
            />
          </g>
        ))}
        {line ? (
          <>
            <line
              x1="0"
              x2="100%"
              y1={at(last.castNeeded)}
              y2={at(last.castNeeded)}
              className="st-red"
              strokeWidth="2"
            />
            <text
              x="100%"
              y={at(last.castNeeded)}
              dy="-7"
              textAnchor="end"
              className="urgent"
              fontWeight="750"
            >
              {inFigures(last.castNeeded)}, {line}
            </text>
          </>
        ) : null}
        {counts
          .filter(({ countedOn }) => isInside(countedOn))
          .map(({ countedOn, cast }) => (
            <circle
              key={countedOn}
              cx={`${(x(countedOn) ?? 0) + x.bandwidth() / 2}%`}
              cy={at(cast)}
              r="5"
              className="f-fact"
            />
          ))}
        <line x1="0" x2="100%" y1="100%" y2="100%" className="st-ink" />
      </svg>
      <p className="small soft end">
        <span>{shortDay(opensOn)}, opened</span> <span>{shortDay(closesOn)}</span>
      </p>
      <figcaption>
        <ul className="key small">
          <li>
            <svg aria-hidden="true">
              <rect width="24" height="16" className="f-one-in-two" />
            </svg>{" "}
            1 time in 2
          </li>
          <li>
            <svg aria-hidden="true">
              <rect x=".5" y=".5" width="23" height="15" className="f-four-in-five" />
            </svg>{" "}
            4 times in 5
          </li>
          {counts.length > 0 ? (
            <li>
              <svg aria-hidden="true">
                <circle cx="12" cy="8" r="5" className="f-fact" />
              </svg>{" "}
              counted by the scrutineer
            </li>
          ) : null}
        </ul>
      </figcaption>
    </figure>
  )
}

type RangeProps = {
  q: Projected["quantiles"]
  at: (papers: number) => string
  from: string
  to: string
  x: string
  width: number
  of: string
}

function Range({ q, at, from, to, x, width, of }: RangeProps) {
  const [low, high] = [Number.parseFloat(at(q[from] ?? 0)), Number.parseFloat(at(q[to] ?? 0))]
  return (
    <rect x={x} width={`${width}%`} y={`${high}%`} height={`${Math.max(low - high, 0.5)}%`} className={of} />
  )
}

function inWords(
  days: readonly SaidOfDay[],
  counts: readonly Count[],
  line: string | undefined,
  method: VotingMethod,
) {
  const last = days.at(-1)
  if (!last) return ""
  const newest = counts.at(-1)
  const counted = newest ? ` The scrutineer had ${newest.cast} by ${shortDay(newest.countedOn)}.` : ""
  const reach = line ? ` ${line[0]?.toUpperCase()}${line.slice(1)} is ${last.castNeeded}.` : ""
  return `On ${shortDay(last.day)} between ${between(last.quantiles, "0.1", "0.9")} ${deskWordsOf(method).vote.many} were projected, four times in five.${reach}${counted} The figures are in the table below.`
}
