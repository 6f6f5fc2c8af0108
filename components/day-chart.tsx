import { deskWordsOf } from "@/lib/desk-words/terms"
import type { VotingMethod } from "@/lib/law/terms"

type ChartedDay = { label: string; conversations: number; newlyPosted: number; postedSoFar: number }

type Props = { days: readonly ChartedDay[]; entitled: number; method: VotingMethod }

/** Says posted as a growing hatched ground, conversations as bars below it: each against its own greatest. */
export function DayChart({ days, entitled, method }: Props) {
  const { saysDone } = deskWordsOf(method)
  const last = days.at(-1)
  const mostTalks = Math.max(1, ...days.map(({ conversations }) => conversations))
  const top = Math.max(1, last?.postedSoFar ?? 0)
  const width = 100 / Math.max(1, days.length)
  return (
    <figure className="days">
      <svg role="img" aria-label={inWords({ days, entitled, method })}>
        {days.map(({ label, postedSoFar }, index) => (
          <rect
            key={label}
            className="f-said"
            x={`${index * width}%`}
            width={`${width}%`}
            y={`${55 - (45 * postedSoFar) / top}%`}
            height={`${(45 * postedSoFar) / top}%`}
          />
        ))}
        <line x1="0" x2="100%" y1="55%" y2="55%" className="st-ink" />
        {days.map(({ label, conversations }, index) => (
          <rect
            key={label}
            className="f-fact"
            x={`${index * width + width * 0.2}%`}
            width={`${width * 0.6}%`}
            y={`${100 - (30 * conversations) / mostTalks}%`}
            height={`${(30 * conversations) / mostTalks}%`}
          />
        ))}
        <line x1="0" x2="100%" y1="100%" y2="100%" className="st-ink" />
        <text x="0" y="8%">
          {last?.postedSoFar ?? 0} {saysDone.many.toLowerCase()}
        </text>
        <text x="0" y="66%">
          Conversations, {mostTalks} on the busiest day
        </text>
      </svg>
      <p className="small soft end">
        <span>{days[0]?.label}</span> <span>{days.length > 1 ? last?.label : null}</span>
      </p>
    </figure>
  )
}

function inWords({ days, entitled, method }: Props) {
  const last = days.at(-1)
  return `From ${days[0]?.label} to ${last?.label}: ${last?.postedSoFar} of ${entitled} now say they ${deskWordsOf(method).haveDone}. The figures are in the table below.`
}
