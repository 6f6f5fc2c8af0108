import { Folded } from "@/components/folded"
import { Form } from "@/components/form"
import { Picker } from "@/components/picker"
import type { MemberAtDesk } from "@/lib/members/desk-queries"
import { move } from "../actions"
import { ChooseBranch } from "../choose-branch"

type Named = { id: string; name: string }
type Props = { member: MemberAtDesk; places: Named[]; branches: Named[]; branchId?: string }

/** To another workplace, of another branch too for those who reach it. */
export function MoveForm({ member, places, branches, branchId }: Props) {
  return (
    <>
      <Form action={move} label="Move them to another workplace">
        <Folded
          summary="Move them to another workplace"
          fields={["workplaceId"]}
          isOpen={branchId !== undefined}
        >
          <input type="hidden" name="memberId" value={member.id} />
          <Picker
            name="workplaceId"
            label="Where they work now"
            hint="Their place on every roll, and all they have told us, go with them."
            options={places.map(({ id, name }) => ({ value: id, label: name }))}
            value={branchId ? "" : member.workplaceId}
            none={branchId ? "Choose one" : undefined}
          />
          <button type="submit" className="button button-act">
            Move them
          </button>
        </Folded>
      </Form>
      {branches.length > 0 ? (
        <details className="folded">
          <summary>Move them to another branch</summary>
          <ChooseBranch branches={branches} chosen={branchId} to={`/find/${member.id}`} />
        </details>
      ) : null}
    </>
  )
}
