import { randomUUID } from "node:crypto"
import type { Metadata } from "next"
import { z } from "zod"
import { Desk } from "@/app/desk"
import { Choice } from "@/components/choice"
import { Field } from "@/components/field"
import { Form } from "@/components/form"
import { Picker } from "@/components/picker"
import { withReach } from "@/db"
import { requireSecretary } from "@/lib/auth/actor"
import { allBranches } from "@/lib/branches/queries"
import { dayOf } from "@/lib/dates"
import { rollReasonLabel } from "@/lib/roll/terms"
import { workplacesOf } from "@/lib/workplaces/queries"
import { add } from "../actions"
import { ChooseBranch } from "../choose-branch"
import { DetailFields } from "../detail-fields"

export const metadata: Metadata = { title: "Add a member" }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function AddPage({ searchParams }: Props) {
  const actor = await requireSecretary()
  const branchId = actor.branchId ?? z.uuid().safeParse((await searchParams).branch).data
  const { branches, places } = await withReach(actor, async (tx) => ({
    branches: actor.branchId ? [] : await allBranches(tx),
    places: branchId ? await workplacesOf(tx, branchId) : [],
  }))
  return (
    <Desk actor={actor} current="/find">
      <header className="title">
        <h1>Add a member</h1>
        <p>
          <a href="/find">Back to members</a>
        </p>
      </header>
      <p className="roll-lede">
        They join the roll of every ballot that covers whom they work for, if they joined the union in time
        for it. Add them in the membership system too, or the next membership export will not list them.
      </p>
      {actor.branchId ? null : <ChooseBranch branches={branches} chosen={branchId} to="/find/add" />}
      {branchId ? (
        <Form action={add} className="stacked" label="Add a member">
          <input type="hidden" name="memberId" value={randomUUID()} />
          <DetailFields />
          <Picker
            name="workplaceId"
            label="Workplace"
            options={places.map(({ id, name }) => ({ value: id, label: name }))}
            none="Choose one"
          />
          <Choice
            name="reason"
            legend="Why they are new"
            options={[
              { value: "new_member", label: rollReasonLabel.new_member },
              { value: "moved_in", label: rollReasonLabel.moved_in, hint: "From elsewhere in the union." },
            ]}
            value={["new_member"]}
          />
          <Field name="on" label="Joined on" type="date" value={dayOf(new Date())} />
          <button type="submit" className="button button-act">
            Add them
          </button>
        </Form>
      ) : null}
    </Desk>
  )
}
