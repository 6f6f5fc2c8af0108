import { randomUUID } from "node:crypto"
import { inFigures } from "@/components/in-figures"
import { Line } from "@/components/line"
import type { Ballot } from "@/lib/ballots/current-ballot"
import { purposeLength } from "@/lib/exports/terms"
import { Narrow, type Narrowing } from "./narrowing"
import type { View } from "./view"

type Props = { view: View; ballot: Ballot; narrowing: Narrowing; people: number }

/** Sheets to walk round with: of which workplace, with or without phone numbers, and what for. */
export function TakeSheets({ view, ballot, narrowing, people }: Props) {
  return (
    <form method="post" action="/api/exports/canvass" className="stacked take-list">
      <p>
        Everyone still to be asked, by workplace and name, with a box for each answer. Each sheet has a number
        to type it back in under.
      </p>
      <input type="hidden" name="list" value="canvass" />
      <input type="hidden" name="printId" value={randomUUID()} />
      <input type="hidden" name="ballot" value={ballot.id} />
      <Narrow {...{ view, narrowing }} />
      <div className="field choice">
        <label>
          <input type="checkbox" name="phones" value="yes" defaultChecked={view.phones} />
          <span>
            With phone numbers
            <span className="hint">Leave them out for a sheet that goes round an office.</span>
          </span>
        </label>
      </div>
      <div className="counted-first">
        <p className="lede" role="status">
          <strong>
            {inFigures(people)} {people === 1 ? "member" : "members"}
          </strong>{" "}
          still to ask
        </p>
        <button type="submit" className="button" formAction="/exports" formMethod="get">
          Count again
        </button>
      </div>
      <Line
        {...{ name: "purpose", label: "What are they for?", value: view.purpose, maxLength: purposeLength }}
        hint="Recorded with your name, and printed at the foot: Walk round Mold on Thursday."
        problem={view.problem === "purpose" ? "Say what the sheets are for, in a few words." : undefined}
      />
      <button type="submit" className="button button-act">
        Make the sheets
      </button>
    </form>
  )
}
