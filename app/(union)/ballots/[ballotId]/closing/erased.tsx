import type { erasureOf } from "@/lib/closing/queries"
import { clockTime, dayOf, longDay } from "@/lib/dates"

type Props = { erasure: NonNullable<Awaited<ReturnType<typeof erasureOf>>>; ballotId: string }

/** That it has happened, when, and who did it. */
export function Erased({ erasure: { erasedAt, accountId, by }, ballotId }: Props) {
  return (
    <section className="closing-when" aria-labelledby="when">
      <h2 className="odds" id="when">
        What was known about each person was erased on {longDay(dayOf(erasedAt))}
      </h2>
      <p className="lede">
        At {clockTime(erasedAt)},{" "}
        {accountId ? `by ${by ?? "an organiser"}` : "by itself, because its day had come"}.{" "}
        <a href={`/ballots/${ballotId}/report`}>Read the report</a>.
      </p>
    </section>
  )
}
