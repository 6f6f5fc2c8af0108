import type { Phase } from "@/lib/ballots/terms"
import type { CallOrder, Tier } from "@/lib/contacts/call-order"
import type { ListedMember } from "@/lib/members/queries"
import { MemberRow } from "./member-row"

const heading: Record<Tier, string> = {
  follow_up: "Go back to now",
  not_asked: "Not asked yet",
  not_arrived: "Paper not arrived",
  will_post: "Said they will post",
  undecided: "Undecided",
  later: "Go back to later",
}

type Props = { groups: CallOrder<ListedMember>["groups"]; within?: string; phase: Phase }

export function CallGroups({ groups, within, phase }: Props) {
  if (groups.length === 0) return null
  return groups.map(({ tier, members }) => (
    <section className="group" key={tier} aria-labelledby={tier}>
      <h2 id={tier}>
        {heading[tier]} <span>{members.length}</span>
      </h2>
      <ul>
        {members.map(({ member, reason }) => (
          <MemberRow
            key={member.id}
            member={member}
            reason={reason}
            within={within}
            mayCall={phase !== "closed"}
          />
        ))}
      </ul>
    </section>
  ))
}
