import { Choice } from "@/components/choice"
import { Field } from "@/components/field"
import { Folded } from "@/components/folded"
import { Form } from "@/components/form"
import { dayOf } from "@/lib/dates"
import type { MemberAtDesk } from "@/lib/members/desk-queries"
import { reasonsToLeave, rollReasonLabel } from "@/lib/roll/terms"
import { leave } from "../actions"

export function LeaveForm({ member, now }: { member: MemberAtDesk; now: Date }) {
  return (
    <Form action={leave} label="They have left">
      <Folded summary="They have left" fields={["reason", "on"]}>
        <input type="hidden" name="memberId" value={member.id} />
        <Choice
          name="reason"
          legend="Why they leave"
          hint="They leave the roll of every ballot that has not closed, and every call list. What they told us is kept."
          options={reasonsToLeave.map((reason) => ({ value: reason, label: rollReasonLabel[reason] }))}
        />
        <Field
          name="on"
          label="Since"
          type="date"
          hint="Whoever joined a roll later leaves it on the day they joined it."
          value={dayOf(now)}
        />
        <button type="submit" className="button button-act">
          Take them off the roll
        </button>
      </Folded>
    </Form>
  )
}
