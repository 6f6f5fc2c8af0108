import { Form } from "@/components/form"
import type { Person } from "@/lib/accounts/queries"
import { sendAgain } from "../actions"

/** For somebody who has not come in yet: the invitation once more. */
export function Invitation({ person }: { person: Person }) {
  return (
    <section className="sect" aria-labelledby="invitation">
      <h2 id="invitation">{person.name} has not signed in yet</h2>
      {person.isMailUnsent ? (
        <p className="urgent">Their invitation could not be mailed to {person.email}.</p>
      ) : (
        <p>The invitation went to {person.email}. It may be in junk.</p>
      )}
      <Form action={sendAgain} className="stacked" label="The invitation">
        <input type="hidden" name="accountId" value={person.id} />
        <button type="submit" className="button">
          Send the invitation again
        </button>
      </Form>
    </section>
  )
}
