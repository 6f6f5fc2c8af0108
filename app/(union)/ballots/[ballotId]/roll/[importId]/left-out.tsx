import { inFigures } from "@/components/in-figures"
import { LineList } from "@/components/line-list"

type Row = { line: number; why: string; all: number }

/** Cells that rows are used without, most of them phones and emails, and numbers put right. */
export function LeftOut({ rows }: { rows: Row[] }) {
  const all = rows[0]?.all ?? 0
  if (all === 0) return null
  return (
    <section className="sect" aria-labelledby="left-out">
      <h2 id="left-out">
        {all === 1 ? "1 cell is left out or put right" : `${inFigures(all)} cells are left out or put right`}
      </h2>
      <p className="small soft">
        Their members are loaded all the same. What was known before a cell was left out stays.
      </p>
      <details open={all <= 10}>
        <summary>{all > rows.length ? `The first ${inFigures(rows.length)}` : "Which"}</summary>
        <LineList label="Cells left out or put right" lines={rows} />
      </details>
    </section>
  )
}
