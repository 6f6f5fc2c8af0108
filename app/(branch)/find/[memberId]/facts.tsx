import type { MemberAtDesk } from "@/lib/members/desk-queries"
import { phoneInWords } from "@/lib/members/phone"

/** Who they are, and how to reach them. */
export function Facts({ member }: { member: MemberAtDesk }) {
  const { number, phone, email, grade, workplace, branch, employer } = member
  return (
    <dl className="facts">
      <div>
        <dt>Number</dt>
        <dd>{number}</dd>
      </div>
      <div>
        <dt>Workplace</dt>
        <dd>
          {workplace} <small className="soft">{branch}</small>
        </dd>
      </div>
      <div>
        <dt>Employer</dt>
        <dd>{employer}</dd>
      </div>
      <div>
        <dt>Phone</dt>
        <dd>{phone ? <a href={`tel:${phone}`}>{phoneInWords(phone)}</a> : "None"}</dd>
      </div>
      <div>
        <dt>Email</dt>
        <dd>{email ? <a href={`mailto:${email}`}>{email}</a> : "None"}</dd>
      </div>
      {grade ? (
        <div>
          <dt>Grade</dt>
          <dd>{grade}</dd>
        </div>
      ) : null}
    </dl>
  )
}
