import { Choice } from "@/components/choice"
import { inFigures } from "@/components/in-figures"
import { Line } from "@/components/line"
import { Pick } from "@/components/pick"
import type { Ballot } from "@/lib/ballots/current-ballot"
import { deskWordsOf } from "@/lib/desk-words/terms"
import { chosenColumns, columnsOf } from "@/lib/exports/chosen-columns"
import { lists } from "@/lib/exports/lists"
import { formLabel, forms, type ListName, listed, mostLines, purposeLength } from "@/lib/exports/terms"
import { Narrow, type Narrowing } from "./narrowing"
import type { View } from "./view"

type Props = { view: View & { list: ListName }; ballot: Ballot; narrowing: Narrowing; lines: number }

/** One list: of whom, with which columns, how many that is, in what form, and what it is for. */
export function TakeList({ view, ballot, narrowing, lines }: Props) {
  const list = lists[view.list]
  const words = deskWordsOf(ballot.method)
  const columns = columnsOf(list, words).map(({ key: value, label }) => ({ value, label }))
  return (
    <form method="post" action="/api/exports/list" className="stacked take-list">
      <p>{words.listHint[view.list]}</p>
      <input type="hidden" name="list" value={view.list} />
      <input type="hidden" name="ballot" value={ballot.id} />
      <input type="hidden" name="counted" value={[view.branch, view.workplace, view.listed].join("/")} />
      <Narrow {...{ view, narrowing }} />
      {view.list === "pledge_list" ? (
        <Pick
          {...{ name: "listed", label: "Who is in it", none: "Everyone on the roll", value: view.listed }}
          options={listed.map((value) => ({ value, label: words.listed[value] }))}
        />
      ) : null}
      <Choice
        {...{ name: "columns", legend: "Columns", options: columns, several: true }}
        value={chosenColumns(list, view.columns, words).map(({ key }) => key)}
      />
      <div className="counted-first">
        <p className="lede" role="status">
          <strong>
            {inFigures(lines)} {list.row[lines === 1 ? 0 : 1]}
          </strong>{" "}
          in this list
        </p>
        <button type="submit" className="button" formAction="/exports" formMethod="get">
          Count again
        </button>
      </div>
      <Choice
        {...{ name: "form", legend: "As", value: [view.form] }}
        options={forms.map((value) => ({ value, label: formLabel[value], hint: hintOf[value] }))}
      />
      <Line
        {...{ name: "purpose", label: "What is it for?", value: view.purpose, maxLength: purposeLength }}
        hint="Recorded with your name and how many are in the list: Phone bank on Tuesday."
        problem={view.problem === "purpose" ? "Say what the list is for, in a few words." : undefined}
      />
      <button type="submit" className="button button-act">
        Take the list away
      </button>
      {list.holdsMembers ? (
        <p className="small soft">
          It names members of a union. Keep it encrypted or locked away, share it with nobody outside the
          union, and destroy it after the ballot. Those who asked to be left alone are never in it with a
          number.
        </p>
      ) : null}
    </form>
  )
}

const hintOf = {
  xlsx: "Keeps numbers, dates and the noughts that a membership number begins with.",
  csv: "Plain text. A spreadsheet that opens it may drop those noughts.",
  print: `A4, black and white. Up to ${inFigures(mostLines.print)} lines.`,
}
