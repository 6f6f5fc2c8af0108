import { printed } from "@/app/printed"
import { SheetFoot } from "@/app/sheet-foot"
import type { Taken } from "@/app/taken"
import { inFigures } from "@/components/in-figures"
import type { Ballot } from "@/lib/ballots/current-ballot"
import { marksFor } from "@/lib/canvass/marks-for"
import type { CanvassSheet, SheetMember } from "@/lib/canvass/queries"
import type { Mark } from "@/lib/canvass/terms"
import { deskWordsOf } from "@/lib/desk-words/terms"
import { phoneForSpreadsheet } from "@/lib/exports/phone-for-spreadsheet"

type Props = {
  ballot: Ballot
  sheets: CanvassSheet[]
  members: Map<string, SheetMember>
  taken: Taken
  withPhones: boolean
  now: Date
}

/** Canvass sheets to print, each begun on a page of its own. */
export function printSheets(props: Props): AsyncGenerator<string> {
  const back = `/exports?${new URLSearchParams({ list: "canvass", ballot: props.ballot.id })}`
  return printed({ title: `Canvass sheets · ${props.ballot.name}`, back, isWide: true }, drawn(props))
}

async function* drawn({ sheets, ballot, now, ...rest }: Props) {
  const boxes = marksFor(ballot, now)
  for (const sheet of sheets) yield <Sheet key={sheet.id} {...rest} {...{ sheet, ballot, boxes }} />
}

type SheetProps = Omit<Props, "sheets" | "now"> & { sheet: CanvassSheet; boxes: readonly Mark[] }

function Sheet({ sheet, ballot, boxes, members, taken, withPhones }: SheetProps) {
  const across = boxes.length + (withPhones ? 4 : 3)
  return (
    <table className="sheet canvass">
      <thead>
        <tr>
          <th colSpan={across} className="sheet-title" scope="colgroup">
            <span className="sheet-number">Sheet {sheet.number}</span> {sheet.workplace}{" "}
            <small>
              {ballot.name} · {sheet.branch} · {inFigures(sheet.memberIds.length)} to ask
            </small>
          </th>
        </tr>
        <tr>
          <th scope="col" className="num">
            Line
          </th>
          <th scope="col">Name</th>
          {withPhones ? <th scope="col">Phone</th> : null}
          <th scope="col">So far</th>
          {boxes.map(({ key, label }) => (
            <th key={key} scope="col" className="box">
              <b>{key}</b> {label}
            </th>
          ))}
        </tr>
      </thead>
      <SheetFoot taken={taken} across={across} />
      <tbody>
        {sheet.memberIds.map((id, at) => (
          <Line key={id} line={at + 1} member={members.get(id)} {...{ ballot, boxes, withPhones }} />
        ))}
      </tbody>
    </table>
  )
}

type LineProps = Pick<SheetProps, "ballot" | "boxes" | "withPhones"> & { line: number; member?: SheetMember }

function Line({ line, member, ballot, boxes, withPhones }: LineProps) {
  return (
    <tr>
      <td className="num">{line}</td>
      <th scope="row">{member?.name}</th>
      {withPhones ? <td className="nb">{phoneForSpreadsheet(member?.phone ?? null)}</td> : null}
      <td>{member ? deskWordsOf(ballot.method).pledge[member.pledge] : ""}</td>
      {boxes.map(({ key }) => (
        <td key={key} className="box">
          <span className="tick" />
        </td>
      ))}
    </tr>
  )
}
