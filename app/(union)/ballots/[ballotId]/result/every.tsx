import { clockTime, dayOf, saidDay } from "@/lib/dates"
import type { declarers } from "@/lib/declarations/queries"

type Props = { every: Awaited<ReturnType<typeof declarers>>; now: Date }

/** Every declaration there has been: the newest stands, and none is gone. */
export function Every({ every, now }: Props) {
  if (every.length < 2) return null
  return (
    <section className="sect" aria-labelledby="every">
      <h2 id="every">Every declaration</h2>
      <ol className="folk">
        {every.map(({ id, correction, declaredAt, by }, at) => (
          <li key={id}>
            <strong>{at === 0 ? "Stands" : "Put right since"}</strong>
            <span>
              {saidDay(dayOf(declaredAt), dayOf(now))}, {clockTime(declaredAt)}
            </span>
            <span>{correction ?? "The first declaration"}</span>
            <span className="soft">{by ?? "Somebody"}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
