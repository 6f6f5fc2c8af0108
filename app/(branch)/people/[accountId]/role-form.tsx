import { Choice } from "@/components/choice"
import { Form } from "@/components/form"
import { Picker } from "@/components/picker"
import type { Person } from "@/lib/accounts/queries"
import { roleHint, roleLabel, roles } from "@/lib/accounts/terms"
import { saveRole } from "../actions"

type Props = { person: Person; branches: { id: string; name: string }[] }

export function RoleForm({ person, branches }: Props) {
  return (
    <section className="sect" aria-labelledby="role">
      <h2 id="role">What they do</h2>
      <Form action={saveRole} className="stacked" label="What they do">
        <input type="hidden" name="accountId" value={person.id} />
        <Choice
          name="role"
          legend="Role"
          options={roles.map((role) => ({ value: role, label: roleLabel[role], hint: roleHint[role] }))}
          value={[person.role]}
        />
        <Picker
          name="branchId"
          label="Branch"
          hint="For a rep or a branch secretary. Moving somebody ends their workplaces in the branch they leave."
          options={branches.map(({ id, name }) => ({ value: id, label: name }))}
          value={person.branchId ?? ""}
          none="None: an organiser reaches the whole union"
        />
        <button type="submit" className="button">
          Save role
        </button>
      </Form>
    </section>
  )
}
