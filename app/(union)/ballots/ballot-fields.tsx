import { Choice } from "@/components/choice"
import { Field } from "@/components/field"
import type { ballotToEdit } from "@/lib/ballots/queries"
import {
  aggregationHint,
  aggregationLabel,
  aggregations,
  ballotKindHint,
  ballotKindLabel,
  ballotKinds,
  mayBeCountedTogether,
} from "@/lib/ballots/terms"
import type { UsualDays } from "@/lib/ballots/usual-days"
import { localOf } from "@/lib/dates"
import { DaysFields } from "./days-fields"
import { LawFields } from "./law-fields"

type Ballot = NonNullable<Awaited<ReturnType<typeof ballotToEdit>>>
type Props = {
  id: string
  ballot?: Ballot
  employers: { id: string; name: string }[]
  /** What the days would be if left empty, where that is known. */
  usual?: UsualDays
  asksAboutServices?: boolean
}

const questions = [1, 2, 3, 4] as const
const manyEmployers = 12

/** What there is to say about a ballot: the same for a new one and for one being put right. */
export function BallotFields({ id, ballot, employers, usual = {}, asksAboutServices = false }: Props) {
  return (
    <>
      <input type="hidden" name="id" value={id} />
      <Field name="name" label="Name" hint="As members will know it: Pay ballot 2026." value={ballot?.name} />
      <Choice
        name="kind"
        legend="What kind of ballot is it?"
        options={ballotKinds.map((value) => ({
          value,
          label: ballotKindLabel[value],
          hint: ballotKindHint[value],
        }))}
        value={[ballot?.kind ?? "statutory"]}
      />
      <LawFields ballot={ballot} asksAboutServices={asksAboutServices} />
      <Opening ballot={ballot} />
      <DaysFields ballot={ballot} usual={usual} />
      <Field
        name="scrutineer"
        label="Scrutineer"
        hint="Leave empty if not yet appointed."
        value={ballot?.scrutineer ?? ""}
      />
      <fieldset className="field-group">
        <legend>Questions</legend>
        <p className="hint">As they stand on the paper. Answers are never recorded here.</p>
        {questions.map((position) => (
          <Field
            key={position}
            name={`question${position}`}
            label={position === 1 ? "First question" : `Question ${position}, if there is one`}
            value={ballot?.questions[position - 1]}
            rows={2}
          />
        ))}
      </fieldset>
      <Choice
        name="aggregation"
        legend="How are the votes counted?"
        hint="It cannot change once members have been asked."
        options={aggregations.map((value) => ({
          value,
          label: aggregationLabel[value],
          hint: aggregationHint[value],
        }))}
        value={[ballot?.aggregation ?? "aggregated"]}
      />
      <CountedTogether />
      <Employers ballot={ballot} employers={employers} />
    </>
  )
}

function Opening({ ballot }: { ballot?: Ballot }) {
  return (
    <>
      <Field
        name="opensAt"
        label="Opens"
        hint="When the first papers are sent to members. London time."
        type="datetime-local"
        value={ballot ? localOf(ballot.opensAt) : ""}
      />
      <Field
        name="closesAt"
        label="Closes"
        hint="When papers must be with the scrutineer. London time."
        type="datetime-local"
        value={ballot ? localOf(ballot.closesAt) : ""}
      />
    </>
  )
}

function CountedTogether() {
  return (
    <details className="small">
      <summary>When votes may be counted together</summary>
      <p>
        In Great Britain each workplace has a ballot of its own unless one of these holds (TULRCA 1992
        sections 228 and 228A):
      </p>
      <ul className="dashes">
        {mayBeCountedTogether.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <p>
        Say which it is before the papers are printed, and keep a note of why. Northern Ireland has its own
        rule: ask your scrutineer.
      </p>
    </details>
  )
}

function Employers({ ballot, employers }: { ballot?: Ballot; employers: Props["employers"] }) {
  const ticks = (
    <Choice
      name="employerIds"
      legend="Employers in dispute"
      hint="Tick none, and they are taken from the membership list when the roll is loaded."
      options={employers.map(({ id, name }) => ({ value: id, label: name }))}
      value={ballot?.employers.map(({ id }) => id)}
      several
    />
  )
  return (
    <>
      {employers.length > manyEmployers ? (
        <details open={ballot !== undefined}>
          <summary>Employers already known ({employers.length})</summary>
          {ticks}
        </details>
      ) : employers.length > 0 ? (
        ticks
      ) : null}
      <Field
        name="newEmployers"
        label={
          employers.length > 0 ? "Other employers, one to a line" : "Employers in dispute, one to a line"
        }
        hint={
          employers.length > 0
            ? "Written as in the membership list."
            : "Written as in the membership list. Leave empty, and they are taken from it when the roll is loaded."
        }
        rows={3}
      />
    </>
  )
}
