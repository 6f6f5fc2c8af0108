import type { Metadata } from "next"
import { Desk } from "@/app/desk"
import { BranchPicker } from "@/components/branch-picker"
import { Field } from "@/components/field"
import { Form } from "@/components/form"
import { withReach } from "@/db"
import { requireSecretary } from "@/lib/auth/actor"
import { allBranches } from "@/lib/branches/queries"
import { inviteAll } from "../../actions"
import { WhatIsUnderstood } from "./what-is-understood"

export const metadata: Metadata = { title: "Invite a list" }

export default async function InviteAList() {
  const actor = await requireSecretary()
  const branches = actor.branchId ? [] : await withReach(actor, allBranches)
  return (
    <Desk actor={actor} current="/people">
      <header className="title">
        <h1>Invite a list</h1>
      </header>
      <p className="lede people-lede">
        Reps, a line each: name, email, and their workplace if you like. Paste it from a spreadsheet or from
        your mail; nobody is invited until you have seen what was understood.
      </p>
      <Form action={inviteAll} className="stacked invite-list" label="Invite a list">
        <BranchPicker branches={branches} />
        <Field
          name="list"
          label="The list"
          hint="Nia Jones, nia@example.org, Leeds Crown Court"
          autoComplete="off"
          rows={8}
        />
        <button type="submit" className="button">
          Look at the list
        </button>
        <WhatIsUnderstood />
      </Form>
    </Desk>
  )
}
