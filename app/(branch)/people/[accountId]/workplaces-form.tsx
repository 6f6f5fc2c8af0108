import { Choice } from "@/components/choice"
import { Form } from "@/components/form"
import { reachesWhatIsGiven } from "@/lib/access"
import type { Person } from "@/lib/accounts/queries"
import { saveWorkplaces } from "../actions"

type Props = { person: Person; workplaces: { id: string; name: string }[] }

export function WorkplacesForm({ person, workplaces }: Props) {
  return (
    <section className="sect" aria-labelledby="workplaces">
      <h2 id="workplaces">Workplaces</h2>
      {workplaces.length === 0 ? (
        <p>{person.branch} has no workplaces yet. They come with the membership list.</p>
      ) : (
        <Form action={saveWorkplaces} className="stacked" label="Workplaces">
          <input type="hidden" name="accountId" value={person.id} />
          <Choice
            name="workplaceIds"
            legend={`Which does ${person.name} look after?`}
            hint={
              reachesWhatIsGiven(person.role)
                ? "A tick taken away ends their reach there at once."
                : "They reach the whole branch either way. A workplace ticked here has them as its rep."
            }
            options={workplaces.map(({ id, name }) => ({ value: id, label: name }))}
            value={person.workplaces.map(({ id }) => id)}
            several
          />
          <button type="submit" className="button">
            Save workplaces
          </button>
        </Form>
      )}
    </section>
  )
}
