import type { RefusedLines } from "@/lib/forms/terms"
import { inFigures } from "./in-figures"

/** Lines of a file, or of what was pasted, that cannot be used, each with why. */
export function LineList({ lines, all }: Pick<RefusedLines, "lines" | "all">) {
  return (
    <div>
      <table className="lines">
        <caption className="vh">Rows that cannot be used</caption>
        <thead>
          <tr>
            <th scope="col">Line</th>
            <th scope="col">Why it cannot be used</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ line, why }) => (
            <tr key={line}>
              <th scope="row">{inFigures(line)}</th>
              <td>{why}</td>
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
