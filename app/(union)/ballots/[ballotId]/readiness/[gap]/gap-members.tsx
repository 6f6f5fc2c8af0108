import type { GapMember } from "@/lib/readiness/gap-queries"
import { likenessLabel, type MemberGap } from "@/lib/readiness/terms"

type Props = { members: GapMember[]; ballotId: string; gap: MemberGap }

export function GapMembers({ members, ballotId, gap }: Props) {
  return (
    <ul className="folk">
      {members.map((member) => (
        <li key={member.id}>
          <span>
            <a
              href={
                gap === "doubled" ? `/find/${member.id}#same` : `/members/${member.id}?ballot=${ballotId}`
              }
            >
              {member.name}
            </a>
          </span>
          <small className="soft">{member.number}</small>
          <span>
            {member.workplace}
            <small className="soft">{member.branch}</small>
          </span>
          <small>{why(gap, member)}</small>
        </li>
      ))}
    </ul>
  )
}

function why(gap: MemberGap, { likeness, hasUsableAddress }: GapMember) {
  if (gap === "doubled") return likeness && likenessLabel[likeness]
  if (gap !== "address") return null
  return hasUsableAddress === false ? "None" : "Not said"
}
