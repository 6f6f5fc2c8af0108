import { Post } from "@/components/post"
import { ReasonChoices } from "@/components/reason-choices"
import type { SavedEntry } from "@/lib/contacts/saved-entry"
import { listAddress, memberAddress } from "./where-next"

type Props = { saved?: SavedEntry; ballotId: string; next?: string; within?: string }

/** What may be added to the entry just saved, in one tap or not at all. */
export function AfterSaving({ saved, ballotId, next = "", within = "" }: Props) {
  if (!saved) return null
  const { entry, member } = saved
  const name = `${member.firstName} ${member.lastName}`
  if (entry.outcome === "wrong_number" && member.id !== next)
    return (
      <p className="after-saving">
        Wrong number for {name}.{" "}
        <a href={`${memberAddress(member.id, { within })}#phone`}>I know the right one</a>
      </p>
    )
  if (entry.pledge !== "wont_vote" && entry.pledge !== "undecided") return null
  return (
    <section className="after-saving" aria-labelledby="add-why">
      <h2 id="add-why">Add why, without their name?</h2>
      <Post to="/members/tell">
        <input type="hidden" name="token" value={crypto.randomUUID()} />
        <input type="hidden" name="ballotId" value={ballotId} />
        <input type="hidden" name="workplaceId" value={member.workplaceId} />
        <input type="hidden" name="next" value={next} />
        <input type="hidden" name="within" value={within} />
        <ReasonChoices />
      </Post>
      <a
        className="no-reason"
        href={next ? memberAddress(next, { within }) : listAddress({ workplace: within })}
      >
        No
      </a>
    </section>
  )
}
