import { Choice } from "@/components/choice"
import { Form } from "@/components/form"
import type { MemberAtDesk } from "@/lib/members/desk-queries"
import { undoHours } from "@/lib/members/terms"
import { merge } from "../../actions"

/** Which of the two is kept. */
export function MergeForm({ both }: { both: readonly [MemberAtDesk, MemberAtDesk] }) {
  return (
    <section className="sect" aria-labelledby="merge">
      <h2 id="merge">If they are one person</h2>
      <Form action={merge} className="stacked" label="Merge the two">
        {both.map(({ id }) => (
          <input key={id} type="hidden" name="memberIds" value={id} />
        ))}
        <Choice
          name="keptId"
          legend="Which to keep?"
          hint="Keep the one that the scrutineer and the membership system will go by. What it lacks comes from the other."
          options={both.map(({ id, firstName, lastName, number, workplace }) => ({
            value: id,
            label: `${number}: ${firstName} ${lastName}`,
            hint: workplace,
          }))}
        />
        <p className="hint">
          All that either has told us is kept under it. The other leaves the roll of every ballot that has not
          closed, as listed twice, and the number entitled goes down by one. You can undo this for {undoHours}{" "}
          hours.
        </p>
        <button type="submit" className="button button-act">
          Merge the two
        </button>
      </Form>
    </section>
  )
}
