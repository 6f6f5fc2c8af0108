import type { Phase } from "@/lib/ballots/terms"
import type { CallOrder, Tier } from "@/lib/contacts/call-order"
import type { VotingMethod } from "@/lib/law/terms"
import type { ListedMember } from "@/lib/members/queries"
import { wordsOf } from "@/lib/voting/terms"
import { MemberRow } from "./member-row"

const heading: Record<Exclude<Tier, "not_arrived" | "will_post">, string> = {
  follow_up: "Go back to now",
  not_asked: "Not asked yet",
  undecided: "Undecided",
  later: "Go back to later",
}

type Props = {
  groups: CallOrder<ListedMember>["groups"]
  within?: string
  phase: Phase
  method: VotingMethod
}

export function CallGroups({ groups, within, phase, method }: Props) {
  if (groups.length === 0) return null
  const { notArrived: not_arrived, saidWill: will_post } = wordsOf(method)
  const headings = { ...heading, not_arrived, will_post }
  return groups.map(({ tier, members }) => (
    <section className="group" key={tier} aria-labelledby={tier}>
      <h2 id={tier}>
        {headings[tier]} <span>{members.length}</span>
      </h2>
      <ul>
        {members.map(({ member, reason }) => (
          <MemberRow
            key={member.id}
            member={member}
            reason={reason}
            within={within}
            method={method}
            mayCall={phase !== "closed"}
          />
        ))}
      </ul>
    </section>
  ))
}
