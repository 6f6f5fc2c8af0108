import { Mark } from "@/components/mark"
import { tableRoles } from "@/components/table-roles"
import { deskWordsOf } from "@/lib/desk-words/terms"
import type { VotingMethod } from "@/lib/law/terms"

const states = ["posted", "will_post", "not_arrived", "undecided", "not_asked"] as const

type Props = { method: VotingMethod; what: string; who: string; last?: string; posted?: string }

/** The head of a table whose rows hold `StateCells`: what the rows are, who works there, and what stands last. */
export function StateHeads({ method, what, who, last, posted }: Props) {
  const { pledge, saysDone } = deskWordsOf(method)
  const heads = { ...pledge, posted: posted ?? saysDone.one, not_asked: "Not asked" }
  return (
    <thead {...tableRoles.body}>
      <tr {...tableRoles.row}>
        <th {...tableRoles.columnHead}>{what}</th>
        <th {...tableRoles.columnHead}>{who}</th>
        <th {...tableRoles.columnHead} className="num">
          Entitled
        </th>
        {states.map((state) => (
          <th key={state} {...tableRoles.columnHead} className="num">
            <Mark of={state} silent />
            {heads[state]}
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
