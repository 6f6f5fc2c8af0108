import { Line } from "@/components/line"
import type { MemberAtDesk, membersLike } from "@/lib/members/desk-queries"
import { likenessLabel } from "@/lib/readiness/terms"

type Props = { member: MemberAtDesk; like: Awaited<ReturnType<typeof membersLike>> }

/** Who may be the same person under another number, to be looked at side by side. */
export function SamePerson({ member, like }: Props) {
  return (
    <section className="sect" aria-labelledby="same">
      <h2 id="same">Under another number too?</h2>
      {like.length > 0 ? (
        <ul className="folk bare">
          {like.map((other) => (
            <li key={other.id}>
              <span>
                {other.firstName} {other.lastName}
              </span>
              <small className="soft">{other.number}</small>
              <span>
                {other.workplace}
                <small className="soft">{other.likeness ? likenessLabel[other.likeness] : null}</small>
              </span>
              <span>
                <a href={`/find/${member.id}/merge?with=${other.id}`}>
                  Compare<span className="vh"> with {other.number}</span>
                </a>
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <p>Nobody else has their email, their phone and first name, or their name and workplace.</p>
      )}
      <form className="stacked on-a-day" action={`/find/${member.id}/merge`}>
        <Line name="number" label="Compare with another number" autoComplete="off" />
        <button type="submit" className="button">
          Compare
        </button>
      </form>
    </section>
  )
}
