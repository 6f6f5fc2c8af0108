import { Form } from "@/components/form"
import type { Person } from "@/lib/accounts/queries"
import { end, restore } from "../actions"

export function EndOrRestore({ person }: { person: Person }) {
  const workplaces = person.workplaces.map(({ name }) => name).join(", ")
  return (
    <section className="sect" aria-labelledby="end">
      <h2 id="end">{person.endedAt ? "This account has been ended" : "End this account"}</h2>
      <p>
        {person.endedAt
          ? `${person.name} reaches nothing. Restoring the account gives back what it reached${workplaces ? `: ${workplaces}` : ""}.`
          : `${person.name} is signed out everywhere and reaches nothing from that moment. What they recorded stays.`}
      </p>
      <Form action={person.endedAt ? restore : end} className="stacked" label="End or restore the account">
        <input type="hidden" name="accountId" value={person.id} />
        <button type="submit" className="button">
          {person.endedAt ? "Restore the account" : "End the account"}
        </button>
      </Form>
    </section>
  )
}
