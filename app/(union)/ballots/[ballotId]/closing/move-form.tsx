import { Field } from "@/components/field"
import { Form } from "@/components/form"
import { WaitingButton } from "@/components/waiting-button"
import { erasureDue } from "@/lib/closing/erasure-due"
import { latestErasure } from "@/lib/closing/latest-erasure"
import { reasonLength } from "@/lib/closing/terms"
import { type Day, longDay } from "@/lib/dates"
import { move } from "./actions"

type Ballot = {
  id: string
  closesAt: Date
  declaredAt: Date | null
  eraseOn: Day | null
  eraseReason: string | null
}

export function MoveForm({ ballot }: { ballot: Ballot }) {
  const due = erasureDue(ballot)
  return (
    <section className="sect" aria-labelledby="move">
      <h2 id="move">{due ? "Move the day" : "Set a day"}</h2>
      <Form action={move} className="stacked" label={due ? "Move the day" : "Set a day"}>
        <input type="hidden" name="ballotId" value={ballot.id} />
        <Field
          name="eraseOn"
          label="Erase on"
          type="date"
          value={due ?? ""}
          hint={`${longDay(latestErasure(ballot))} is the latest, half a year after the close.`}
        />
        <Field
          name="reason"
          label="Why"
          hint="Such as “The employer has challenged the ballot”. It is kept with your name."
          value={ballot.eraseReason ?? ""}
          maxLength={reasonLength}
          autoComplete="off"
        />
        <WaitingButton label={due ? "Move the day" : "Set the day"} waiting="Saving" />
      </Form>
    </section>
  )
}
