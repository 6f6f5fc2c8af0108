import type { FoundMember } from "@/lib/members/find-queries"
import { rollReasonLabel } from "@/lib/roll/terms"
import { linkTo, type View } from "./view"

type Props = {
  members: FoundMember[]
  hasMore: boolean
  view: View
  /** Whether branches need telling apart. */
  isOwn: boolean
  /** The ballot whose roll is spoken of. */
  ballot?: string
}

export function Found({ members, hasMore, view, isOwn, ballot }: Props) {
  if (members.length === 0)
    return (
      <p className="empty" role="status">
        {view.page > 1 ? "No more are found." : `Nobody is found for “${view.find}”.`} Try a part of the name,
        or the membership number.
      </p>
    )
  return (
    <section aria-label="Found">
      <ul className="folk">
        {members.map((member) => (
          <li key={member.id}>
            <span>
              <a href={`/find/${member.id}`}>
                {member.firstName} {member.lastName}
              </a>
            </span>
            <small className="soft">{member.number}</small>
            <span>
              {member.workplace}
              {isOwn ? <small className="soft">{member.branch}</small> : null}
            </span>
            <small className="soft">{standing(member, ballot)}</small>
          </li>
        ))}
      </ul>
      <p className="buttons">
        {view.page > 1 ? (
          <a className="button" href={linkTo({ ...view, page: view.page - 1 })}>
            Those before
          </a>
        ) : null}
        {hasMore ? (
          <a className="button" href={linkTo({ ...view, page: view.page + 1 })}>
            More
          </a>
        ) : null}
      </p>
    </section>
  )
}

function standing({ keptId, keptName, onRoll, leftReason }: FoundMember, ballot: string | undefined) {
  if (keptId) return `Merged with ${keptName}`
  if (!ballot || onRoll) return null
  return leftReason ? `Off the roll: ${rollReasonLabel[leftReason].toLowerCase()}` : "Not on the roll"
}
