import { Choice } from "@/components/choice"
import { Field } from "@/components/field"
import { Form } from "@/components/form"
import { Picker } from "@/components/picker"
import { WaitingButton } from "@/components/waiting-button"
import { marksOf } from "@/lib/canvass/marks-for"
import type { CanvassSheet } from "@/lib/canvass/queries"
import type { SheetLine } from "@/lib/canvass/read-sheet-lines"
import { canvassWayLabel, canvassWays, type Mark } from "@/lib/canvass/terms"
import { localOf } from "@/lib/dates"
import { typeIn } from "./actions"
import { LineMark } from "./line-mark"

type Props = {
  sheet: CanvassSheet
  lines: SheetLine[]
  holders: { id: string; name: string }[]
  now: Date
  me: string
}

/** The sheet as it lies on the table, a number to type beside each name. */
export function TypeIn({ sheet, lines, holders, now, me }: Props) {
  const marks = marksOf(sheet.method)
  if (lines.every(({ typed, name, hasLeft }) => typed || !name || hasLeft))
    return <Lines lines={lines} marks={marks} />
  return (
    <Form action={typeIn} className="stacked type-in" label={`Sheet ${sheet.number}`}>
      {/* Without scripts, Enter in a line would send the sheet half typed: a first button that is off stops it. */}
      <button type="submit" disabled hidden />
      <input type="hidden" name="sheetId" value={sheet.id} />
      <div className="once">
        <Field
          {...{ name: "usedAt", label: "When was it used?", type: "datetime-local", value: localOf(now) }}
        />
        <Choice
          {...{ name: "way", legend: "How were they asked?", value: ["in_person"] }}
          options={canvassWays.map((value) => ({ value, label: canvassWayLabel[value] }))}
        />
        <Picker
          {...{ name: "heldBy", label: "Who went round with it?", none: `I did (${me})` }}
          options={holders.map(({ id: value, name: label }) => ({ value, label }))}
        />
      </div>
      <div className="typing">
        <ol className="numbers-key" aria-label="What each number stands for">
          {marks.map(({ key, label }) => (
            <li key={key}>
              <kbd>{key}</kbd> {label}
            </li>
          ))}
        </ol>
        <p className="small soft">
          Type the number of the ticked box and press Enter. Arrows move up and down. Leave a line empty where
          nothing was ticked.
        </p>
        <Lines lines={lines} marks={marks} />
      </div>
      <WaitingButton label="Log the sheet" waiting="Logging the sheet" className="button-act" />
    </Form>
  )
}

type LinesProps = { lines: SheetLine[]; marks: readonly Mark[] }

function Lines({ lines, marks }: LinesProps) {
  return (
    <ol className="sheet-lines">
      {lines.map((line) => (
        <li key={line.line}>
          <span className="num soft" aria-hidden="true">
            {line.line}
          </span>
          <OneLine {...line} marks={marks} />
        </li>
      ))}
    </ol>
  )
}

type OneProps = SheetLine & Pick<LinesProps, "marks">

function OneLine({ line, memberId, name, typed, hasLeft, printedAs, marks }: OneProps) {
  if (!name) return <span className="soft">Somebody who is no longer in your branch</span>
  if (typed)
    return (
      <>
        <a href={`/members/${memberId}`}>{name}</a> <span className="soft">typed in: {typed}</span>
      </>
    )
  if (hasLeft)
    return (
      <>
        <span>{name}</span> <span className="soft">no longer on the roll</span>
      </>
    )
  return <LineMark {...{ line, marks }} name={printedAs ? `${name} (printed as ${printedAs})` : name} />
}
