import { Choice } from "@/components/choice"
import { Field } from "@/components/field"
import { Form } from "@/components/form"
import { inFigures } from "@/components/in-figures"
import { WaitingButton } from "@/components/waiting-button"
import { type Day, dayOf, longDay } from "@/lib/dates"
import type { Loading } from "@/lib/imports/listed"
import type { Figures } from "@/lib/imports/terms"
import { discard, merge } from "../actions"
import { people } from "./in-words"

type Late = { until: Day; members: number }
type Props = { loading: Loading; figures: Figures | undefined; late: Late | undefined }

/** Load the file, or discard it. */
export function LoadForm({ loading, figures, late }: Props) {
  const usable = figures ? figures.new + figures.changed + figures.unchanged + figures.elsewhere : 0
  const ids = (
    <>
      <input type="hidden" name="ballotId" value={loading.ballotId} />
      <input type="hidden" name="importId" value={loading.importId} />
    </>
  )
  return (
    <section className="sect load" aria-labelledby="load">
      <h2 id="load">Load it</h2>
      {figures && usable > 0 ? (
        <Form action={merge} label="Load the roll">
          {ids}
          <input type="hidden" name="leaving" value={figures.leaving} />
          {figures.leaving > 0 ? (
            <>
              <TakingOff figures={figures} />
              <Field
                name="leftOn"
                label="From"
                hint="The day they left it."
                type="date"
                value={dayOf(new Date())}
              />
            </>
          ) : null}
          {late && late.members > 0 ? <ComingLate late={late} /> : null}
          <WaitingButton label={`Load ${people(usable)}`} waiting="Loading the roll" className="button-act" />
        </Form>
      ) : (
        <p>
          {figures
            ? "No row can be used, so there is nothing to load."
            : "Nothing can be loaded until the columns are put right."}
        </p>
      )}
      <Form action={discard} label="Discard the file">
        {ids}
        <button type="submit" className="button button-quiet">
          Discard this file
        </button>
      </Form>
    </section>
  )
}

function TakingOff({ figures: { leaving, onRoll } }: { figures: Figures }) {
  if (leaving * 2 > onRoll)
    return (
      <Choice
        several
        name="takeOffMost"
        legend={`This file would take ${inFigures(leaving)} of ${people(onRoll)} off the roll`}
        hint="That is more than half. A file of part of the membership does this. Left unticked, they stay on the roll."
        options={[{ value: "yes", label: `Yes, take ${inFigures(leaving)} off the roll` }]}
      />
    )
  return (
    <Choice
      several
      name="takeOff"
      legend={`${people(leaving)} no longer listed`}
      hint="What they have told you is kept, and comes back with them if they are listed again."
      options={[{ value: "yes", label: "Take those no longer listed off the roll" }]}
      value={["yes"]}
    />
  )
}

/** After the last day to join, who is new stays off the roll unless somebody says that they were members before it. */
function ComingLate({ late: { until, members } }: { late: Late }) {
  return (
    <Choice
      several
      name="joinLate"
      legend={`${people(members)} ${members === 1 ? "comes" : "come"} after the last day to join`}
      hint={`Nobody joins this roll after ${longDay(until)}, since it is too late for them to vote in time. Left unticked, they are kept as members and stay off the roll. Tick only where the export was late and they were members before that day.`}
      options={[{ value: "yes", label: `They were members by ${longDay(until)}: put them on the roll` }]}
    />
  )
}
