import { tableRoles } from "@/components/table-roles"
import type { Ballot } from "@/lib/ballots/current-ballot"
import { type Day, fullDay } from "@/lib/dates"
import { deskWordsOf } from "@/lib/desk-words/terms"
import type { Fraction } from "@/lib/law/rule-values"
import type { VotingMethod } from "@/lib/law/terms"
import type { Marked } from "@/lib/wall/mark-queries"
import type { WallPlace } from "@/lib/wall/queries"
import { Key } from "./key"
import { PrintedTogether } from "./printed-together"
import { WallRow } from "./wall-row"

type Props = {
  ballot: Ballot
  method: VotingMethod
  branch: string
  places: readonly WallPlace[]
  marks: readonly Marked[]
  line: Fraction | null
  isNarrowed: boolean
  linkTo: (workplaceId: string) => string
  today: Day
}

/** A row to a workplace, a mark to a member. */
export function Chart({ ballot, branch, line, today, ...rows }: Props) {
  const { isNarrowed, method } = rows
  const words = deskWordsOf(method)
  return (
    <table className="wall" {...tableRoles.table}>
      <caption className="vh">
        {isNarrowed ? "Those shown, by workplace" : "The members of each workplace, by what is known of them"}
      </caption>
      <thead {...tableRoles.body}>
        <tr className="wall-key" {...tableRoles.row}>
          <td colSpan={3} {...tableRoles.cell}>
            <p className="printonly wall-title">
              <b>{ballot.name}</b>{" "}
              <span>
                {branch} branch. {fullDay(today)}. {words.by} {fullDay(ballot.lastSafePostingOn)}.
              </span>
            </p>
            <Key method={method} line={isNarrowed ? null : line} />
          </td>
        </tr>
        <tr className="wall-heads" {...tableRoles.row}>
          <th {...tableRoles.columnHead}>Workplace</th>
          <th {...tableRoles.columnHead}>Members</th>
          <th {...tableRoles.columnHead}>{isNarrowed ? "Shown" : words.saysDone.many}</th>
        </tr>
      </thead>
      <tbody {...tableRoles.body}>
        <WallRows {...rows} line={line} today={today} />
      </tbody>
    </table>
  )
}

type RowsProps = Omit<Props, "ballot" | "branch">

/** The rows, and what stands for some of them on paper. */
export function WallRows({ places, marks, ...row }: RowsProps) {
  const byPlace = new Map<string, Marked[]>(places.map(({ id }) => [id, []]))
  for (const mark of marks) byPlace.get(mark.workplaceId)?.push(mark)
  return (
    <>
      {places.map((place) => (
        <WallRow key={place.id} {...row} place={place} marks={byPlace.get(place.id) ?? []} />
      ))}
      <PrintedTogether method={row.method} places={places} marks={marks} isNarrowed={row.isNarrowed} />
    </>
  )
}
