import { Field } from "@/components/field"
import { inFigures } from "@/components/in-figures"
import { answers, fieldOf } from "@/lib/declarations/field-names"
import type { unitsInForm } from "@/lib/declarations/units-in-form"

type Props = { unit: Awaited<ReturnType<typeof unitsInForm>>[number]; questions: string[]; isOne: boolean }

const answerLabel = { yes: "Yes", no: "No", spoiled: "Spoiled" }

/** One ballot unit’s figures, in a row where there is room. */
export function UnitFields({ unit, questions, isOne }: Props) {
  const { id, name, branch, onRoll, stands } = unit
  const standing = (papers: number | null | undefined) => (papers == null ? "" : String(papers))
  const entitled = stands ? standing(stands.entitled) : onRoll > 0 ? String(onRoll) : ""
  return (
    <fieldset className={isOne ? "unit-fields" : "unit-fields unit-row"}>
      <legend>
        {name} {branch ? <small className="soft">{branch}</small> : null}
      </legend>
      <div className="unit-figures">
        <Figure
          name={fieldOf("entitled", id)}
          label="Entitled"
          hint={
            isOne
              ? `${inFigures(onRoll)} were on the roll on the day of closing. The scrutineer’s number rules.`
              : undefined
          }
          value={entitled}
        />
        <Figure
          name={fieldOf("cast", id)}
          label="Votes cast"
          hint={isOne ? "Every paper returned, spoiled ones too." : undefined}
          value={standing(stands?.cast)}
        />
      </div>
      {questions.map((question, at) => (
        <fieldset key={question} className="unit-question">
          <legend className={isOne ? undefined : "vh"}>{question}</legend>
          <div className="unit-figures">
            {answers.map((answer) => (
              <Figure
                key={answer}
                name={fieldOf(answer, id, at + 1)}
                label={
                  questions.length > 1 && !isOne ? `${answerLabel[answer]} ${at + 1}` : answerLabel[answer]
                }
                value={standing(stands?.questions[at]?.[answer])}
              />
            ))}
          </div>
        </fieldset>
      ))}
    </fieldset>
  )
}

function Figure(line: { name: string; label: string; hint?: string; value: string }) {
  return <Field {...line} inputMode="numeric" autoComplete="off" maxLength={12} />
}
