import { randomUUID } from "node:crypto"
import { Form } from "@/components/form"
import { inFigures } from "@/components/in-figures"
import type { Actor } from "@/lib/accounts/terms"
import type { Ballot } from "@/lib/ballots/current-ballot"
import { clockTime, dayOf, shortDay } from "@/lib/dates"
import type { Batch } from "@/lib/replacements/batch-queries"
import { windowProblem } from "@/lib/replacements/window"
import { batchUp, markSent } from "./actions"

type Props = { actor: Actor; ballot: Ballot; ready: number; batches: Batch[]; now: Date }

/** What goes to the scrutineer together: made, taken away, and marked as sent. */
export function Batches({ actor, ballot, ready, batches, now }: Props) {
  const hasRights = actor.mayExport && actor.maySeeAddresses
  const problem = windowProblem(ballot, now)
  return (
    <section className="sect" aria-labelledby="batches">
      <h2 id="batches">Batches for the scrutineer</h2>
      {hasRights ? null : (
        <p>
          A batch holds names and addresses. To make one you need the right to take lists away, and the right
          to see addresses: a national organiser gives them on{" "}
          <a href={`/people/${actor.accountId}`}>your page under People</a>.
        </p>
      )}
      {hasRights && !problem && ready > 0 ? (
        <Form action={batchUp} label="Make a batch">
          <input type="hidden" name="batchId" value={randomUUID()} />
          <input type="hidden" name="ballotId" value={ballot.id} />
          <p className="buttons">
            <button type="submit" className="button button-act">
              Make a batch of {inFigures(ready)}
            </button>
          </p>
        </Form>
      ) : null}
      {hasRights && problem ? <p>{problem} Batches can still be taken away.</p> : null}
      {hasRights && !problem && ready === 0 ? (
        <p>Nobody new is ready. Whoever is confirmed can go in the next batch.</p>
      ) : null}
      {batches.length > 0 ? (
        <ul className="folk batches" aria-label="Batches so far">
          {batches.map((batch) => (
            <li key={batch.id}>
              <span>
                <strong>{batch.members === 1 ? "1 member" : `${inFigures(batch.members)} members`}</strong>
                <small className="soft">
                  Made {moment(batch.madeAt)} by {batch.madeBy ?? "somebody"}
                </small>
              </span>
              <span>
                {batch.sentAt ? (
                  `Sent ${moment(batch.sentAt)} by ${batch.sentBy ?? "somebody"}`
                ) : problem ? (
                  <span className="urgent">Never marked as sent</span>
                ) : (
                  <span className="urgent">Not sent yet</span>
                )}
              </span>
              {hasRights ? <Steps batch={batch} maySend={!batch.sentAt && !problem} /> : null}
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}

function Steps({ batch, maySend }: { batch: Batch; maySend: boolean }) {
  const which = <span className="vh"> the batch made {moment(batch.madeAt)}</span>
  return (
    <div className="buttons">
      <form method="post" action="/api/exports/replacements">
        <input type="hidden" name="batchId" value={batch.id} />
        <button type="submit" className="button">
          Download{which}
        </button>
      </form>
      {maySend ? (
        <Form action={markSent}>
          <input type="hidden" name="batchId" value={batch.id} />
          <button type="submit" className="button">
            Mark as sent{which}
          </button>
        </Form>
      ) : null}
    </div>
  )
}

const moment = (at: Date) => `${shortDay(dayOf(at))}, ${clockTime(at)}`
