import type { Person } from "@/lib/accounts/queries"
import { roleLabel } from "@/lib/accounts/terms"
import { dayOf, saidDay } from "@/lib/dates"

export function Folk({ people, now }: { people: Person[]; now: Date }) {
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
              ? person.workplaces.map(({ name }) => name).join("; ")
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
