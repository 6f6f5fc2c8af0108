import { inFigures } from "./in-figures"

type Props = {
  /** What the lines have in common, for whoever hears the table. */
  label: string
  /** `says` is what a line holds, where that is shown. */
  lines: readonly { line: number; why: string; says?: string }[]
  /** How many there are in all, where they are more than those shown. */
  all?: number
}

/** Lines of a file, or of what was pasted, each with what is wrong with it. */
export function LineList({ label, lines, all = lines.length }: Props) {
  const says = lines.some((line) => line.says !== undefined)
  return (
    <div>
      <table className="lines">
        <caption className="vh">{label}</caption>
        <thead>
          <tr>
            <th scope="col">Line</th>
            <th scope="col">Why</th>
            {says ? <th scope="col">What it says</th> : null}
          </tr>
        </thead>
        <tbody>
          {lines.map((row) => (
            <tr key={`${row.line} ${row.why}`}>
              <th scope="row">{inFigures(row.line)}</th>
              <td>{row.why}</td>
              {says ? <td className="soft">{row.says}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
      {all > lines.length ? (
        <p className="small soft after-table">
          The first {inFigures(lines.length)} of {inFigures(all)}.
        </p>
      ) : null}
    </div>
  )
}
