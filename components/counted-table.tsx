import { inFigures } from "./in-figures"

type Props = { of: string; number: string; rows: readonly { key: string; name: string; members: number }[] }

/** How many there are of each, one to a row. */
export function CountedTable({ of, number, rows }: Props) {
  return (
    <table className="plain counted">
      <thead>
        <tr>
          <th scope="col">{of}</th>
          <th scope="col" className="num">
            {number}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, members }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            <td className="num">{inFigures(members)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
