import { randomUUID } from "node:crypto"
import type { Metadata } from "next"
import { Desk } from "@/app/desk"
import { BranchPicker } from "@/components/branch-picker"
import { Choice } from "@/components/choice"
import { Field } from "@/components/field"
import { Form } from "@/components/form"
import { withReach } from "@/db"
import { mayLookAfter } from "@/lib/access"
import { roleHint, roleLabel, roles } from "@/lib/accounts/terms"
import { requireSecretary } from "@/lib/auth/actor"
import { allBranches } from "@/lib/branches/queries"
import { workplacesOf } from "@/lib/workplaces/queries"
import { invite } from "../actions"

export const metadata: Metadata = { title: "Invite somebody" }

export default async function Invite() {
  const actor = await requireSecretary()
  const { branches, workplaces } = await withReach(actor, async (tx) => ({
    branches: actor.branchId ? [] : await allBranches(tx),
    workplaces: actor.branchId ? await workplacesOf(tx, actor.branchId) : [],
  }))
  const offered = roles.filter((role) => mayLookAfter(actor.role, role))
  return (
    <Desk actor={actor} current="/people">
      <header className="title">
        <h1>Invite somebody</h1>
      </header>
      <Form action={invite} className="stacked" label="Invite somebody">
        <input type="hidden" name="id" value={randomUUID()} />
        <Field name="name" label="Name" autoComplete="off" />
        <Field
          name="email"
          label="Email"
          hint="They sign in with this address. Not one their employer reads, if it can be helped."
          type="email"
          autoComplete="off"
        />
        {offered.length > 1 ? (
          <Choice
            name="role"
            legend="What will they do?"
            options={offered.map((role) => ({ value: role, label: roleLabel[role], hint: roleHint[role] }))}
            value={["rep"]}
          />
        ) : (
          <input type="hidden" name="role" value="rep" />
        )}
        <BranchPicker
          branches={branches}
          hint="For a rep or a branch secretary. You give a rep their workplaces on the next page."
        />
        {workplaces.length > 0 ? (
          <Choice
            name="workplaceIds"
            legend="Workplaces"
            hint="They see the members of these, and no others."
            options={workplaces.map(({ id, name }) => ({ value: id, label: name }))}
            several
          />
        ) : null}
        <button type="submit" className="button button-act">
          Send the invitation
        </button>
      </Form>
    </Desk>
  )
}
