import { Form } from "@/components/form"
import type { Person } from "@/lib/accounts/queries"
import { giveExport, takeExportBack } from "../actions"

/** The right to take lists of members away, which nobody has until an organiser gives it. */
export function ExportRight({ person, mayChange }: { person: Person; mayChange: boolean }) {
  return (
    <section className="sect" aria-labelledby="export">
      <h2 id="export">Taking lists away</h2>
      <p>
        {person.mayExport
          ? `${person.name} may take pledge lists away. Each one is recorded, with what it is for.`
          : `${person.name} may not take lists of members away.`}
      </p>
      {mayChange ? (
        <Form
          action={person.mayExport ? takeExportBack : giveExport}
          className="stacked"
          label="Taking lists away"
        >
          <input type="hidden" name="accountId" value={person.id} />
          <button type="submit" className="button">
            {person.mayExport ? "Take the right back" : "Give the right"}
          </button>
        </Form>
      ) : null}
    </section>
  )
}
