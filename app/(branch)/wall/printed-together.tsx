import { tableRoles } from "@/components/table-roles"
import { deskWordsOf } from "@/lib/desk-words/terms"
import type { VotingMethod } from "@/lib/law/terms"
import type { Marked } from "@/lib/wall/mark-queries"
import type { WallPlace } from "@/lib/wall/queries"
import { wallStates } from "@/lib/wall/terms"
import { isTooFewToPrint } from "@/lib/wall/too-few-to-print"
import { WallMark } from "./wall-mark"

type Props = {
  places: readonly WallPlace[]
  marks: readonly Marked[]
  isNarrowed: boolean
  method: VotingMethod
}

/** On paper, and there alone: the workplaces too small for a row that hides a person, as one. */
export function PrintedTogether({ places, marks, isNarrowed, method }: Props) {
  const few = places.filter((place) => isTooFewToPrint(place.shown.entitled))
  const ids = new Set(few.map(({ id }) => id))
  const together = wallStates.flatMap((state) =>
    marks.filter((mark) => mark.state === state && ids.has(mark.workplaceId)),
  )
  const posted = together.filter(({ state }) => state === "posted").length
  if (few.length === 0) return null
  return (
    <tr {...tableRoles.row} id="w-few" data-live-row className="wall-row printonly">
      <th {...tableRoles.rowHead}>
        Small workplaces <small>{few.length} taken together</small>
      </th>
      {isTooFewToPrint(together.length) ? (
        <td {...tableRoles.cell} colSpan={2}>
          {together.length} {together.length === 1 ? "member" : "members"}, not drawn: too few to hide a
          person.
        </td>
      ) : (
        <>
          <td {...tableRoles.cell}>
            <div className="marks">
              {together.map(({ id, state }) => (
                <span key={id} className="dot">
                  <WallMark of={state} />
                </span>
              ))}
            </div>
          </td>
          <td {...tableRoles.cell} className="score">
            <b>{isNarrowed ? together.length : `${posted} of ${together.length}`}</b>{" "}
            {isNarrowed ? "shown" : deskWordsOf(method).saysDone.many.toLowerCase()}
          </td>
        </>
      )}
    </tr>
  )
}
