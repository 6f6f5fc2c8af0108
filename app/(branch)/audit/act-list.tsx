import { type ActRow, actInWords } from "@/lib/audit/act-in-words"
import type { ActFilter } from "@/lib/audit/filter"
import { dayOf, localOf, saidDay, shortDay } from "@/lib/dates"
import { linkTo } from "./link-to"

type Props = { rows: readonly ActRow[]; names: ReadonlyMap<string, string>; filter: ActFilter; now: Date }

/** A sentence an act, newest first, under the day it was done. */
export function ActList({ rows, ...props }: Props) {
  if (rows.length === 0) return <p className="empty">Nothing like this has been done.</p>
  return [...byDay(rows)].map(([day, ofDay]) => (
    <section key={day} className="acts-day" aria-labelledby={`on-${day}`}>
      <h2 id={`on-${day}`}>{headingOf(day, dayOf(props.now))}</h2>
      <ol className="acts">
        {ofDay.map((row) => (
          <Act key={row.id} row={row} {...props} />
        ))}
      </ol>
    </section>
  ))
}

function byDay(rows: readonly ActRow[]) {
  const days = new Map<string, ActRow[]>()
  for (const row of rows) {
    const day = dayOf(row.at)
    days.set(day, [...(days.get(day) ?? []), row])
  }
  return days
}

function Act({ row, names, filter }: Omit<Props, "rows" | "now"> & { row: ActRow }) {
  const { who, before, subject, after } = actInWords(row, names)
  const { accountId, subjectId, branchId, ballotId } = row
  const isPerson = subject && subjectId && subjectId !== ballotId && names.has(subjectId)
  const branch = filter.branch || branchId === subjectId ? undefined : branchId && names.get(branchId)
  const ballot = subjectId === ballotId || filter.ballot ? undefined : ballotId && names.get(ballotId)
  return (
    <li>
      <time dateTime={row.at.toISOString()}>{localOf(row.at).slice(11).replace(":", ".")}</time>
      <p>
        {accountId ? <a href={linkTo(filter, { who: accountId })}>{who}</a> : who} {before}{" "}
        {isPerson ? <a href={linkTo(filter, { about: subjectId })}>{subject}</a> : subject} {after}
        {branch || ballot ? <small>{[branch, ballot].filter(Boolean).join(" · ")}</small> : null}
      </p>
    </li>
  )
}

function headingOf(day: string, today: string) {
  const said = saidDay(day, today)
  return /^(today|yesterday)$/.test(said)
    ? `${said[0]?.toUpperCase()}${said.slice(1)}`
    : fullDayOf(day, today)
}

const fullDayOf = (day: string, today: string) =>
  day.slice(0, 4) === today.slice(0, 4) ? shortDay(day) : `${shortDay(day)} ${day.slice(0, 4)}`
