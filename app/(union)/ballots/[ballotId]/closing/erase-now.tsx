import { Field } from "@/components/field"
import { Form } from "@/components/form"
import { WaitingButton } from "@/components/waiting-button"
import { daysUntilErasure } from "@/lib/law/erasure-day"
import { erase } from "./actions"

/** For whoever need not wait for the day. */
export function EraseNow({ ballot, mayErase }: { ballot: { id: string; name: string }; mayErase: boolean }) {
  return (
    <section className="sect" aria-labelledby="now">
      <h2 id="now">Erase it now</h2>
      {mayErase ? (
        <Form action={erase} className="stacked" label="Erase it now">
          <p>What goes cannot be had back, by you or by anybody. Read the report first.</p>
          <input type="hidden" name="ballotId" value={ballot.id} />
          <Field
            name="name"
            label="The ballot’s name, to be sure it is this one"
            hint={`Type: ${ballot.name}`}
            autoComplete="off"
          />
          <WaitingButton
            label="Erase what is known about each person"
            waiting="Erasing"
            className="button-act"
          />
        </Form>
      ) : (
        <p>
          You can once the result is declared, or {daysUntilErasure} days after the close. Before that it is
          still needed.
        </p>
      )}
    </section>
  )
}
