import { Folded } from "@/components/folded"
import { Form } from "@/components/form"
import type { MemberAtDesk } from "@/lib/members/desk-queries"
import { edit } from "../actions"
import { DetailFields } from "../detail-fields"

const fields = ["number", "firstName", "lastName", "phone", "email", "grade"]

export function EditForm({ member }: { member: MemberAtDesk }) {
  return (
    <Form action={edit} label="Put their details right">
      <Folded summary="Put their details right" fields={fields}>
        <input type="hidden" name="memberId" value={member.id} />
        <DetailFields member={member} />
        <button type="submit" className="button button-act">
          Save their details
        </button>
      </Folded>
    </Form>
  )
}
