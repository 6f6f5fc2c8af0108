import { inFigures } from "@/components/in-figures"
import { tableRoles } from "@/components/table-roles"
import type { Day } from "@/lib/dates"
import { deskWordsOf } from "@/lib/desk-words/terms"
import type { Fraction } from "@/lib/law/rule-values"
import type { VotingMethod } from "@/lib/law/terms"
import { line as papersToReach } from "@/lib/law/turnout"
import type { Marked } from "@/lib/wall/mark-queries"
import type { WallPlace } from "@/lib/wall/queries"
import { sayMark } from "@/lib/wall/say-mark"
import { isTooFewToPrint } from "@/lib/wall/too-few-to-print"
import { inWords } from "./in-words"
import { WallMark } from "./wall-mark"

type Props = {
  method: VotingMethod
  place: WallPlace
  marks: readonly Marked[]
  line: Fraction | null
  isNarrowed: boolean
  linkTo: (workplaceId: string) => string
  today: Day
}

export function WallRow({ method, place, marks, line, isNarrowed, linkTo, today }: Props) {
  const { id, name, reps, entitled, shown } = place
  const words = deskWordsOf(method)
  const half = line && !isNarrowed ? papersToReach(entitled, line) : 0
  return (
    <tr
      {...tableRoles.row}
      id={`w-${id}`}
      data-live-row
      className={isTooFewToPrint(shown.entitled) ? "wall-row noprint" : "wall-row"}
    >
      <th {...tableRoles.rowHead}>
        <a href={linkTo(id)}>{name}</a>{" "}
        {reps.length > 0 ? (
          <small>{reps.map((rep) => rep.name).join(", ")}</small>
        ) : (
          <small className="urgent">No rep yet</small>
        )}
      </th>
      <td {...tableRoles.cell}>
        <p className="vh">{inWords(shown, words)}</p>
        <div className="marks">
          {marks.map((mark, n) => (
            <a
              key={mark.id}
              id={`m-${mark.id}`}
              className={half > 0 && n === half ? "dot at-half" : "dot"}
              href={`/members/${mark.id}`}
              title={`${mark.name}: ${sayMark(mark, today, words)}`}
              tabIndex={-1}
            >
              <WallMark of={mark.state} />
            </a>
          ))}
        </div>
      </td>
      <td {...tableRoles.cell} className="score">
        <b>
          {inFigures(isNarrowed ? shown.entitled : shown.posted)} of {inFigures(entitled)}
        </b>{" "}
        <span className="soft">{isNarrowed ? "shown" : words.saysDone.many.toLowerCase()}</span>
      </td>
    </tr>
  )
}
