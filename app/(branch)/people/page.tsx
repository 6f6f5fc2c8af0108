import type { Metadata } from "next"
import { Desk } from "@/app/desk"
import { withReach } from "@/db"
import { everyone, type Person } from "@/lib/accounts/queries"
import { roleLabel } from "@/lib/accounts/terms"
import { requireSecretary } from "@/lib/auth/actor"
import { dayOf, saidDay } from "@/lib/dates"

export const metadata: Metadata = { title: "People" }

export default async function People() {
  const actor = await requireSecretary()
  const now = new Date()
  const people = await withReach(actor, everyone)
  const working = people.filter(({ endedAt }) => !endedAt)
  const ended = people.filter(({ endedAt }) => endedAt)
  return (
    <Desk actor={actor} current="/people">
      <header className="title">
        <h1>People</h1>
        <a className="button button-act" href="/people/invite">
          Invite somebody
        </a>
      </header>
      <Folk people={working} now={now} />
      {ended.length > 0 ? (
        <details className="sect">
          <summary>Ended accounts ({ended.length})</summary>
          <Folk people={ended} now={now} />
        </details>
      ) : null}
      <p className="sect">
        <a href="/audit">See what was done, by whom and when</a>
      </p>
    </Desk>
  )
}

function Folk({ people, now }: { people: Person[]; now: Date }) {
  return (
    <ul className="folk">
      {people.map((person) => (
        <li key={person.id}>
          <span>
            <a href={`/people/${person.id}`}>{person.name}</a>
          </span>
          <span>
            {roleLabel[person.role]}
            <small className="soft">{person.branch ?? "Whole union"}</small>
          </span>
          <span>
            {person.workplaces.length > 0
              ? person.workplaces.map(({ name }) => name).join(", ")
              : whereInstead[person.role]}
          </span>
          <small className="soft">
            {person.lastSeenAt ? `Seen ${saidDay(dayOf(person.lastSeenAt), dayOf(now))}` : "Not signed in"}
          </small>
        </li>
      ))}
    </ul>
  )
}

const whereInstead = { rep: "No workplace yet", secretary: "Whole branch", organiser: "Whole union" }
