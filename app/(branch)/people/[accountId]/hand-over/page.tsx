import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { z } from "zod"
import { Desk } from "@/app/desk"
import { Choice } from "@/components/choice"
import { Form } from "@/components/form"
import { Picker } from "@/components/picker"
import { withReach } from "@/db"
import { mayLookAfter } from "@/lib/access"
import { type ReachInNumbers, reachInNumbers } from "@/lib/accounts/own-reach"
import { personById } from "@/lib/accounts/queries"
import { otherReps } from "@/lib/accounts/reach-queries"
import { requireSecretary } from "@/lib/auth/actor"
import { saveHandOver } from "../../actions"

export const metadata: Metadata = { title: "Hand over" }

export default async function HandOverPage({ params }: { params: Promise<{ accountId: string }> }) {
  const actor = await requireSecretary()
  const { data: accountId } = z.uuid().safeParse((await params).accountId)
  if (!accountId) notFound()
  const page = await withReach(actor, async (tx) => {
    const person = await personById(tx, accountId)
    if (!person?.branchId || !mayLookAfter(actor.role, person.role)) return undefined
    const reps = await otherReps(tx, person.branchId, accountId)
    return { person, reps, moving: await reachInNumbers(tx, accountId, new Date()) }
  })
  if (!page) notFound()
  const { person, reps, moving } = page
  const isNothing = moving.workplaces + moving.singles === 0
  return (
    <Desk actor={actor} current="/people">
      <header className="title">
        <h1>Hand over {person.name}’s members</h1>
      </header>
      <p className="lede people-lede">
        {isNothing ? `${person.name} has nobody to hand over.` : whatMoves(moving)}
      </p>
      {isNothing || reps.length === 0 ? null : (
        <Form action={saveHandOver} className="stacked" label="Hand over">
          <input type="hidden" name="accountId" value={person.id} />
          <Picker
            name="toAccountId"
            label="To whom?"
            hint="What has been recorded stays with each member, follow-ups too."
            none="Choose a rep"
            options={reps.map(({ id, name }) => ({ value: id, label: name }))}
          />
          {person.endedAt ? null : (
            <Choice
              name="alsoEnd"
              legend={`And ${person.name}?`}
              options={[
                { value: "nothing", label: "Keeps the account, with no members" },
                { value: "sessions", label: "Keeps the account, and is signed out everywhere" },
                { value: "account", label: "Has stood down: end the account" },
              ]}
              value={["nothing"]}
            />
          )}
          <button type="submit" className="button button-act">
            Hand over
          </button>
        </Form>
      )}
      {!isNothing && reps.length === 0 ? (
        <p>
          There is no other rep in the branch yet. <a href="/people/invite">Invite one</a> first.
        </p>
      ) : null}
      <p className="sect">
        <a href={`/people/${person.id}`}>Back to {person.name}</a>
      </p>
    </Desk>
  )
}

function whatMoves({ workplaces, singles, members, toAsk, followUps }: ReachInNumbers) {
  const parts = [
    workplaces > 0 && counted(workplaces, "workplace"),
    singles > 0 && `${counted(singles, "member")} by name`,
  ].filter(Boolean)
  return `${parts.join(" and ")}: ${counted(members, "member")} on the roll, ${toAsk} of them still to ask, and ${followUps === 0 ? "no follow-ups" : counted(followUps, "follow-up")} promised.`
}

const counted = (many: number, what: string) => `${many} ${what}${many === 1 ? "" : "s"}`
