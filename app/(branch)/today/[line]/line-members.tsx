import { outcomeLabel } from "@/lib/contacts/terms"
import { hasWrongNumber } from "@/lib/contacts/wrong-number"
import { dayOf, saidDay } from "@/lib/dates"
import { phoneInWords } from "@/lib/members/phone"
import type { ListedMember } from "@/lib/today/member-queries"
import type { MemberLine } from "@/lib/today/terms"

type Props = {
  line: MemberLine
  members: readonly ListedMember[]
  ballotId: string
  /** Whether members of several branches stand together. */
  hasBranches: boolean
  now: Date
}

export function LineMembers({ line, members, ballotId, hasBranches, now }: Props) {
  return (
    <ul className="folk line-members">
      {members.map((member) => (
        <li key={member.id}>
          <span>
            <a href={`/members/${member.id}?ballot=${ballotId}`}>{member.name}</a>
            <small className="soft">{why(line, member, now)}</small>
          </span>
          <Phone member={member} />
          <span>
            {member.workplace}
            {hasBranches ? <small className="soft">{member.branch}</small> : null}
          </span>
          <small>
            {member.reps.length > 0 ? (
              `Rep: ${member.reps.join(", ")}`
            ) : (
              <span className="urgent">No rep</span>
            )}
          </small>
        </li>
      ))}
    </ul>
  )
}

function Phone({ member }: { member: ListedMember }) {
  const { phone, name } = member
  if (!phone) return <span className="soft">No phone</span>
  if (hasWrongNumber(member)) return <span className="soft">Wrong number</span>
  return (
    <a className="nb" href={`tel:${phone}`}>
      <span className="vh">Ring {name} on </span>
      {phoneInWords(phone)}
    </a>
  )
}

function why(line: MemberLine, member: ListedMember, now: Date): string {
  const { followUpAt, pledgedAt, attempts, lastAttemptAt, lastOutcome } = member
  const said = (moment: Date) => saidDay(dayOf(moment), dayOf(now))
  const last =
    lastAttemptAt && lastOutcome
      ? `Last tried ${said(lastAttemptAt)}: ${outcomeLabel[lastOutcome].toLowerCase()}`
      : "Not tried yet"
  if (line === "follow_ups" && followUpAt) return `To hear from us ${said(followUpAt)}`
  if (line === "never_reached") return `${last}. ${attempts} tries`
  return pledgedAt ? `Said so ${said(pledgedAt)}` : last
}
