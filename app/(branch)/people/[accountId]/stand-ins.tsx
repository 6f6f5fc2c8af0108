import { Field } from "@/components/field"
import { Form } from "@/components/form"
import { Picker } from "@/components/picker"
import type { StandIn } from "@/lib/accounts/reach-queries"
import { saidUntilDay } from "@/lib/accounts/standing-in"
import { addDays, dayOf } from "@/lib/dates"
import { endLent, lend } from "../actions"

type Props = {
  person: { id: string; name: string }
  standIns: StandIn[]
  reps: readonly { id: string; name: string }[]
  mayLend: boolean
  now: Date
}

/** Who stands in for whom while somebody is away, and a way to ask another. */
export function StandIns({ person, standIns, reps, mayLend, now }: Props) {
  return (
    <section className="sect" aria-labelledby="away">
      <h2 id="away">While they are away</h2>
      <ul className="each-act">
        {standIns.map(({ accountId, name, forId, forName, until }) => (
          <li key={`${accountId} ${forId}`}>
            <p>
              {accountId === person.id ? (
                <>
                  {name} stands in for <a href={`/people/${forId}`}>{forName}</a>
                </>
              ) : (
                <>
                  <a href={`/people/${accountId}`}>{name}</a> stands in for {forName}
                </>
              )}{" "}
              {saidUntilDay(until, now)}.
            </p>
            <Form action={endLent}>
              <input type="hidden" name="accountId" value={accountId} />
              <input type="hidden" name="standsInFor" value={forId} />
              <input type="hidden" name="onPageOf" value={person.id} />
              <button type="submit" className="button">
                End it now
                <span className="vh">
                  : {name} for {forName}
                </span>
              </button>
            </Form>
          </li>
        ))}
      </ul>
      {mayLend && reps.length > 0 ? (
        <Form action={lend} className="stacked" label="Ask somebody to stand in">
          <input type="hidden" name="accountId" value={person.id} />
          <Picker
            name="toAccountId"
            label={`Who stands in for ${person.name}?`}
            hint={`They see ${person.name}’s members beside their own until that day ends.`}
            none="Choose a rep"
            options={reps.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Field name="until" label="Until the end of" type="date" value={addDays(dayOf(now), 7)} />
          <button type="submit" className="button">
            Lend the members
          </button>
        </Form>
      ) : null}
    </section>
  )
}
