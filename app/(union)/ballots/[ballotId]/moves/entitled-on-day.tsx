import { CountedTable } from "@/components/counted-table"
import { inFigures } from "@/components/in-figures"
import { Line } from "@/components/line"
import type { Aggregation } from "@/lib/ballots/terms"
import { type Day, longDay } from "@/lib/dates"
import type { EntitledPart, entitledOn } from "@/lib/roll/entitled-on"

type Props = {
  counted: Awaited<ReturnType<typeof entitledOn>>
  on: Day
  today: Day
  aggregation: Aggregation
}

/** How many were entitled at the end of a day, in each count and each branch. */
export function EntitledOnDay({ counted: { all, units, branches }, on, today, aggregation }: Props) {
  return (
    <section className="sect" aria-labelledby="entitled">
      <h2 id="entitled">
        {inFigures(all)} entitled {on === today ? "today" : `on ${longDay(on)}`}
      </h2>
      <form className="stacked on-a-day">
        <Line name="day" label="Entitled on another day" type="date" value={on} />
        <button type="submit" className="button">
          Count them
        </button>
      </form>
      {all === 0 ? (
        <p className="soft">Nobody was on the roll by the end of that day.</p>
      ) : (
        <details open={branches.length <= 12}>
          <summary>By branch{aggregation === "aggregated" ? null : " and by count"}</summary>
          {aggregation === "aggregated" ? null : <Parts caption="Counted in" parts={units} />}
          <Parts caption="Branch" parts={branches} />
        </details>
      )}
      <p className="small soft after-table">
        At the end of the day. Somebody who has changed workplace since is counted where they are now.
      </p>
    </section>
  )
}

function Parts({ caption, parts }: { caption: string; parts: EntitledPart[] }) {
  const rows = parts.map(({ id, name, entitled }) => ({ key: id, name, members: entitled }))
  return <CountedTable of={caption} number="Entitled" rows={rows} />
}
