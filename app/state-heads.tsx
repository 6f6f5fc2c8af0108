import { Mark } from "@/components/mark"
import { tableRoles } from "@/components/table-roles"

const states = [
  ["posted", "Says posted"],
  ["will_post", "Will post"],
  ["not_arrived", "Not arrived"],
  ["undecided", "Undecided"],
  ["not_asked", "Not asked"],
] as const

type Props = { what: string; who: string; last?: string; posted?: string }

/** The head of a table whose rows hold `StateCells`: what the rows are, who works there, and what stands last. */
export function StateHeads({ what, who, last, posted }: Props) {
  return (
    <thead {...tableRoles.body}>
      <tr {...tableRoles.row}>
        <th {...tableRoles.columnHead}>{what}</th>
        <th {...tableRoles.columnHead}>{who}</th>
        <th {...tableRoles.columnHead} className="num">
          Entitled
        </th>
        {states.map(([state, label]) => (
          <th key={state} {...tableRoles.columnHead} className="num">
            <Mark of={state} silent />
            {state === "posted" && posted ? posted : label}
          </th>
        ))}
        {last ? (
          <th {...tableRoles.columnHead} className="num">
            {last}
          </th>
        ) : null}
      </tr>
    </thead>
  )
}
