import { randomUUID } from "node:crypto"
import type { Metadata } from "next"
import { Desk } from "@/app/desk"
import { BranchPicker } from "@/components/branch-picker"
import { Field } from "@/components/field"
import { Form } from "@/components/form"
import { withReach } from "@/db"
import { requireSecretary } from "@/lib/auth/actor"
import { allBranches } from "@/lib/branches/queries"
import { localOf } from "@/lib/dates"
import { standingCodes } from "@/lib/joining/queries"
import { makeCode } from "./actions"
import { StandingCodes } from "./standing-codes"

export const metadata: Metadata = { title: "Join at a meeting" }

const hour = 60 * 60_000

export default async function JoinAtAMeeting() {
  const actor = await requireSecretary()
  const now = new Date()
  const { codes, branches } = await withReach(actor, async (tx) => ({
    codes: await standingCodes(tx, now),
    branches: actor.branchId ? [] : await allBranches(tx),
  }))
  return (
    <Desk actor={actor} current="/people">
      <header className="title">
        <h1>Join at a meeting</h1>
      </header>
      <p className="lede people-lede">
        Put a code on the screen. Whoever types it, or points a phone at it, gets an account that reaches
        nobody yet: you give each of them a workplace on <a href="/people">People</a>.
      </p>
      <Form action={makeCode} className="stacked" label="Make a code">
        <input type="hidden" name="id" value={randomUUID()} />
        <BranchPicker branches={branches} />
        <Field
          name="until"
          label="It works until"
          hint="The end of the meeting, say. A time that has gone means tomorrow."
          type="time"
          value={localOf(new Date(now.getTime() + 3 * hour))
            .slice(11, 13)
            .concat(":00")}
        />
        <button type="submit" className="button button-act">
          Make a code
        </button>
      </Form>
      <StandingCodes codes={codes} withBranch={!actor.branchId} now={now} />
    </Desk>
  )
}
