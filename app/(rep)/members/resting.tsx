import { Mark } from "@/components/mark"
import type { CallOrder, Resting as Why } from "@/lib/contacts/call-order"
import type { VotingMethod } from "@/lib/law/terms"
import type { ListedMember } from "@/lib/members/queries"
import type { PledgeState } from "@/lib/pledges/terms"
import { wordsOf } from "@/lib/voting/terms"
import { MemberRow } from "./member-row"

const others: Record<Exclude<Why, "posted">, { mark: PledgeState; one: string; many: string }> = {
  rather_not_say: { mark: "rather_not_say", one: "would rather not say", many: "would rather not say" },
  wont_vote: { mark: "wont_vote", one: "won’t vote", many: "won’t vote" },
  asked_not: { mark: "rather_not_say", one: "asked not to be contacted", many: "asked not to be contacted" },
}

type Props = {
  groups: CallOrder<ListedMember>["resting"]
  within?: string
  isOpen: boolean
  method: VotingMethod
}

/** Who is on no call list, counted; their names only for whoever asks. */
export function Resting({ groups, within, isOpen, method }: Props) {
  const resting = groups.flatMap(({ members }) => members)
  if (resting.length === 0) return null
  const said = { ...others, posted: { mark: "posted", ...wordsOf(method).saysDone } as const }
  return (
    <section className="rest">
      <h2>{resting.length === 1 ? "Leave this one alone" : `Leave these ${resting.length} alone`}</h2>
      <ul>
        {groups.map(({ why, members }) => (
          <li key={why}>
            <Mark of={said[why].mark} silent /> {members.length}{" "}
            {members.length === 1 ? said[why].one : said[why].many}
          </li>
        ))}
      </ul>
      <details open={isOpen}>
        <summary>Show {resting.length === 1 ? "them" : "them all"}</summary>
        <ul>
          {resting.map((member) => (
            <MemberRow key={member.id} member={member} {...{ within, method }} mayCall={false} />
          ))}
        </ul>
      </details>
    </section>
  )
}
