import { Form } from "@/components/form"
import { clockTime, dayOf, longDay, saidDay } from "@/lib/dates"
import { valueInWords } from "@/lib/law/in-words"
import { ruleLabel } from "@/lib/law/terms"
import type { RecordedOverride } from "@/lib/overrides/queries"
import { readOverrides } from "@/lib/overrides/read-overrides"
import { takeBack } from "./actions"

type Props = { ballotId: string; changes: RecordedOverride[]; now: Date }

/** Every change there has been, who made it and on what, and a way to take each back. */
export function Changes({ ballotId, changes, now }: Props) {
  if (changes.length === 0) return null
  const when = (at: Date) => `${saidDay(dayOf(at), dayOf(now))}, ${clockTime(at)}`
  return (
    <section className="sect" aria-labelledby="changes">
      <h2 id="changes">Changed for this ballot</h2>
      <ul className="rules">
        {changes.map((change) => (
          <li key={change.id}>
            <span>{ruleLabel[change.rule]}</span>
            <span className={change.withdrawnAt ? "soft" : "value"}>{saidValue(change)}</span>
            <span>
              {change.instrument}, {longDay(change.instrumentOn)}
              <small>
                By {change.by ?? "an organiser"}, {when(change.recordedAt)}.
                {change.withdrawnAt
                  ? ` Taken back by ${change.withdrawnBy ?? "somebody"}, ${when(change.withdrawnAt)}.`
                  : null}
              </small>
              {change.withdrawnAt ? null : (
                <Form action={takeBack} label={`Take back: ${ruleLabel[change.rule]}`}>
                  <input type="hidden" name="ballotId" value={ballotId} />
                  <input type="hidden" name="overrideId" value={change.id} />
                  <p className="buttons">
                    <button type="submit" className="button">
                      Take it back
                    </button>
                  </p>
                </Form>
              )}
            </span>
          </li>
        ))}
      </ul>
      <p className="small soft after-table">
        Of two changes of one rule the newer holds. Taken back, what held before holds again.
      </p>
    </section>
  )
}

function saidValue(change: RecordedOverride) {
  const [override] = readOverrides([change])
  return override ? valueInWords(override) : null
}
