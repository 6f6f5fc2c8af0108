import { Mark } from "@/components/mark"
import type { Reason } from "@/lib/contacts/call-reason"
import { hasWrongNumber } from "@/lib/contacts/wrong-number"
import type { VotingMethod } from "@/lib/law/terms"
import type { ListedMember } from "@/lib/members/queries"
import { memberAddress } from "./where-next"

type Props = {
  member: ListedMember
  reason?: Reason
  within?: string
  mayCall: boolean
  method: VotingMethod
}

export function MemberRow({ member, reason, within, mayCall, method }: Props) {
  const name = `${member.firstName} ${member.lastName}`
  return (
    <li className="person" data-member={member.id}>
      <Mark of={member.pledge} method={method} />
      <a href={memberAddress(member.id, { within })}>
        <span className="name">{name}</span>{" "}
        {reason ? (
          <span className="why">
            {reason.said} {reason.urgent ? <span className="urgent">{reason.urgent}</span> : null}
          </span>
        ) : null}{" "}
        {within ? null : <span className="where">{member.workplace}</span>}
      </a>
      {mayCall && member.phone && !hasWrongNumber(member) ? (
        // biome-ignore lint/a11y/useAnchorContent: its name is its label, and its sign is drawn by the stylesheet
        <a className="call" href={`tel:${member.phone}`} aria-label={`Call ${name}`} />
      ) : null}
    </li>
  )
}
