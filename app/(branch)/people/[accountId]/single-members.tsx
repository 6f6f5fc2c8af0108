import { Form } from "@/components/form"
import { Line } from "@/components/line"
import type { Named } from "@/lib/accounts/reach-queries"
import { saveMember, takeMemberBack } from "../actions"

type Props = { person: { id: string; name: string }; given: Named[]; find: string; found: Named[] }

/** Members given by name: one in an office where the rest are somebody else’s, say. */
export function SingleMembers({ person, given, find, found }: Props) {
  return (
    <section className="sect" aria-labelledby="singles">
      <h2 id="singles">Members by name</h2>
      <p>
        For one or two in a workplace that is not theirs. They come along wherever in the branch they move.
      </p>
      <ul className="each-act">
        {given.map((member) => (
          <MemberLine
            key={member.id}
            member={member}
            accountId={person.id}
            act={takeMemberBack}
            words="Take back"
          />
        ))}
      </ul>
      <search>
        <form className="choose-branch" action="#singles">
          <Line name="find" label="Find a member to give" value={find} autoComplete="off" />
          <button type="submit" className="button">
            Find
          </button>
        </form>
      </search>
      {find ? (
        <div role="status">
          {found.length === 0 ? <p>Nobody by that name is left to give.</p> : null}
          <ul className="each-act">
            {found.map((member) => (
              <MemberLine
                key={member.id}
                member={member}
                accountId={person.id}
                act={saveMember}
                words="Give"
              />
            ))}
          </ul>
        </div>
      ) : null}
    </section>
  )
}

type LineProps = { member: Named; accountId: string; act: typeof saveMember; words: string }

function MemberLine({ member, accountId, act, words }: LineProps) {
  return (
    <li>
      <p>
        <strong>{member.name}</strong>
        <small className="soft">{member.workplace}</small>
      </p>
      <Form action={act}>
        <input type="hidden" name="accountId" value={accountId} />
        <input type="hidden" name="memberId" value={member.id} />
        <button type="submit" className="button">
          {words}
          <span className="vh"> {member.name}</span>
        </button>
      </Form>
    </li>
  )
}
