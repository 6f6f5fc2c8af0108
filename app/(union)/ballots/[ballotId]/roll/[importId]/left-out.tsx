import { inFigures } from "@/components/in-figures"

type Row = { line: number; why: string; all: number }

/** Phones and emails that rows are used without. */
export function LeftOut({ rows }: { rows: Row[] }) {
  const all = rows[0]?.all ?? 0
  if (all === 0) return null
  return (
    <section className="sect" aria-labelledby="left-out">
      <h2 id="left-out">
        {all === 1 ? "1 phone or email is left out" : `${inFigures(all)} phones and emails are left out`}
      </h2>
      <p className="small soft">Their members are loaded without them. What was known before stays.</p>
      <details open={all <= 10}>
        <summary>{all > rows.length ? `The first ${inFigures(rows.length)}` : "Which"}</summary>
        <table className="lines">
          <thead>
            <tr>
              <th scope="col">Line</th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ line, why }) => (
              <tr key={`${line} ${why}`}>
                <th scope="row">{inFigures(line)}</th>
                <td>{why}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}
