import { randomUUID } from "node:crypto"
import { Form } from "@/components/form"
import { ReasonChoices } from "@/components/reason-choices"
import type { Actor } from "@/lib/accounts/terms"
import { tell } from "./actions"
import { savedEntry } from "./saved-entry"

type Props = { actor: Actor; ballotId: string; entryId?: string; next?: string; within?: string }

/** What may be added to the entry just saved, in one tap or not at all. */
export async function AfterSaving({ actor, ballotId, entryId, next = "", within = "" }: Props) {
  const saved = entryId ? await savedEntry(actor, ballotId, entryId) : undefined
  if (!saved) return null
  const { entry, member } = saved
  const name = `${member.firstName} ${member.lastName}`
  if (entry.outcome === "wrong_number" && member.id !== next)
    return (
      <p className="after-saving">
        Wrong number for {name}.{" "}
        <a href={`/members/${member.id}${within ? `?within=${within}` : ""}#phone`}>I know the right one</a>
      </p>
    )
  if (entry.pledge !== "wont_vote" && entry.pledge !== "undecided") return null
  return (
    <section className="after-saving" aria-labelledby="add-why">
      <h2 id="add-why">Add why, without their name?</h2>
      <Form action={tell}>
        <input type="hidden" name="token" value={randomUUID()} />
        <input type="hidden" name="ballotId" value={ballotId} />
        <input type="hidden" name="workplaceId" value={member.workplaceId} />
        <input type="hidden" name="next" value={next} />
        <input type="hidden" name="within" value={within} />
        <ReasonChoices />
      </Form>
      <a className="no-reason" href={pageOf(next, within)}>
        No
      </a>
    </section>
  )
}

function pageOf(memberId: string, within: string) {
  if (memberId) return `/members/${memberId}${within ? `?within=${within}` : ""}`
  return `/members${within ? `?workplace=${within}` : ""}`
}
