import type { ReactNode } from "react"

type Row = { id: string; name: string; bar: ReactNode; cells: readonly string[] }
type Props = { caption: string; heads: readonly string[]; rows: readonly Row[]; children?: ReactNode }

/** More rows than anybody acts on in an evening. */
const mostShown = 12

/** A bar for each workplace from nobody to everyone, in the row that holds its figures: the table is the chart. */
export function BarTable({ rows, children, ...about }: Props) {
  const rest = rows.slice(mostShown)
  return (
    <figure className="bars">
      {children ? <figcaption>{children}</figcaption> : null}
      <Rows {...about} rows={rows.slice(0, mostShown)} />
      {rest.length > 0 ? (
        <details>
          <summary>The other {rest.length}</summary>
          <Rows {...about} rows={rest} />
        </details>
      ) : null}
    </figure>
  )
}

function Rows({ caption, heads, rows }: Omit<Props, "children">) {
  return (
    <table className="plain bar-table">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Workplace</th>
          {heads.map((head) => (
            <th scope="col" key={head}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, bar, cells }) => (
          <tr key={id}>
            <th scope="row">
              {name}
              <svg aria-hidden="true">
                <rect width="100%" height="100%" className="f-wash" />
                {bar}
              </svg>
            </th>
            {heads.map((head, index) => (
              <td key={head}>{cells[index]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
