import { randomUUID } from "node:crypto"
import { Field } from "@/components/field"
import { FileField } from "@/components/file-field"
import { Form } from "@/components/form"
import type { Aggregation } from "@/lib/ballots/terms"
import type { unitsInForm } from "@/lib/declarations/units-in-form"
import { declareFigures } from "./actions"
import { ToDeclare } from "./to-declare"
import { UnitFields } from "./unit-fields"
import { UnreadLines } from "./unread-lines"

type Props = {
  ballot: { id: string; aggregation: Aggregation; questions: string[] }
  units: Awaited<ReturnType<typeof unitsInForm>>
  isCorrection: boolean
}

/** The scrutineer’s figures: typed, or pasted and looked over, then checked, then declared. */
export function DeclareForm({ ballot, units, isCorrection }: Props) {
  const { id, aggregation, questions } = ballot
  const isOne = aggregation === "aggregated"
  return (
    <section className="sect" aria-labelledby="declare">
      <h2 id="declare">{isCorrection ? "The right figures" : "Declare the result"}</h2>
      <p className="lede">
        The scrutineer’s own figures, in papers. Nothing is declared until you have seen what they come to.
      </p>
      <Form action={declareFigures} className="declare-form" label="Declare the result">
        <ToDeclare />
        <UnreadLines />
        <input type="hidden" name="id" value={randomUUID()} />
        <input type="hidden" name="ballotId" value={id} />
        {isCorrection ? (
          <Field
            name="correction"
            label="Why the figures before were wrong"
            hint="Everyone sees this, on the ballot’s public page too."
            rows={2}
            maxLength={500}
          />
        ) : null}
        {units.map((unit) => (
          <UnitFields key={unit.id} {...{ unit, questions, isOne }} />
        ))}
        {isOne ? null : (
          <details className="paste">
            <summary>Paste the figures, or choose a file</summary>
            <Field
              name="pasted"
              label="Lines to read into the form"
              hint={`A line for each: its name, entitled, cast${questions.map((_, at) => `, yes, no, spoiled${questions.length > 1 ? ` of question ${at + 1}` : ""}`).join("")}. Copied from a spreadsheet, or with commas between.`}
              rows={6}
            />
            <FileField
              name="file"
              label="Or a file"
              hint="CSV or Excel (.xlsx), with the same columns."
              accept=".csv,.txt,.tsv,.xlsx,text/csv"
            />
          </details>
        )}
        <button type="submit" className="button">
          Check
        </button>
      </Form>
    </section>
  )
}
