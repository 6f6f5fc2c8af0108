import { Mark } from "@/components/mark"
import type { VotingMethod } from "@/lib/law/terms"
import type { ListedMember } from "@/lib/members/queries"
import { wordsOf } from "@/lib/voting/terms"

type Props = { member: ListedMember; within?: string; next?: string; method: VotingMethod }

export function Who({ member, within, next, method }: Props) {
  const list = within ? `?within=${within}` : ""
  return (
    <>
      <p className="masthead-line">
        <a className="back" href={within ? `/members?workplace=${within}` : "/members"}>
          <span aria-hidden="true">‹</span> {within ? member.workplace : "My members"}
        </a>
        {next ? (
          <a className="back skip" href={`/members/${next}${list}`}>
            Skip
          </a>
        ) : null}
      </p>
      <div className="scotch" />
      <header className="who">
        <h1>
          {member.firstName} {member.lastName}
        </h1>
        <p className="soft">{member.workplace}</p>
        <p className="state">
          <Mark of={member.pledge} silent />
          {stateOf(member, method)}
        </p>
      </header>
    </>
  )
}

function stateOf(member: ListedMember, method: VotingMethod) {
  const { askedNotToBeContactedAt, pledge, conversations } = member
  if (askedNotToBeContactedAt) return "Asked not to be contacted. Leave them alone."
  if (pledge === "not_asked" && conversations > 0) return "Spoken to, nothing promised"
  return wordsOf(method).pledge[pledge]
}
