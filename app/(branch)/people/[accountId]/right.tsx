import { Form } from "@/components/form"
import type { FormState } from "@/lib/forms/terms"

type Props = {
  id: string
  name: string
  standing: string
  accountId: string
  /** What changes it and what that is called, for whoever may. */
  change?: { action: (before: FormState, form: FormData) => Promise<FormState>; words: string }
}

/** A right of its own that one person has or has not. */
export function Right({ id, name, standing, accountId, change }: Props) {
  return (
    <section className="sect" aria-labelledby={id}>
      <h2 id={id}>{name}</h2>
      <p>{standing}</p>
      {change ? (
        <Form action={change.action} className="stacked" label={name}>
          <input type="hidden" name="accountId" value={accountId} />
          <button type="submit" className="button">
            {change.words}
          </button>
        </Form>
      ) : null}
    </section>
  )
}
