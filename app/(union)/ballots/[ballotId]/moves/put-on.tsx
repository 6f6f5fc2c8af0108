import { Choice } from "@/components/choice"
import { Field } from "@/components/field"
import { Form } from "@/components/form"
import { Line } from "@/components/line"
import { dayOf } from "@/lib/dates"
import type { MemberToEnrol } from "@/lib/roll/member-to-enrol"
import { reasonsToJoin, rollReasonLabel } from "@/lib/roll/terms"
import { putOn } from "./actions"

type Props = {
  ballotId: string
  number?: string
  /** Undefined when nobody has been looked for. */
  found: MemberToEnrol | null | undefined
  mayEnrol: boolean
  now: Date
}

/** Finds one member by number, to be put on the roll by hand. */
export function PutOn({ ballotId, number, found, mayEnrol, now }: Props) {
  return (
    <section className="sect" aria-labelledby="put-on">
      <h2 id="put-on">Take somebody off, or put somebody on</h2>
      <p>
        Find them by their number.{" "}
        {mayEnrol
          ? "Whoever is not known yet comes with the next membership export."
          : "Somebody who has never been on this roll is put on it by a national organiser."}
      </p>
      <form className="stacked on-a-day" action="#put-on">
        <Line name="number" label="Membership number" value={number} autoComplete="off" />
        <button type="submit" className="button">
          Find them
        </button>
      </form>
      {found === null ? <p className="error">No member has the number {number}.</p> : null}
      {found?.hasPlace ? (
        <p className="said">
          <a href={`/members/${found.id}?ballot=${ballotId}`}>{found.name}</a>, {found.workplace}. Their page
          has their place on the roll.
        </p>
      ) : null}
      {found && !found.hasPlace ? (
        mayEnrol ? (
          <FirstPlace {...{ ballotId, found, now }} />
        ) : (
          <p className="said">
            {found.name} has never been on the roll of this ballot. Ask a national organiser to put them on
            it.
          </p>
        )
      ) : null}
    </section>
  )
}

function FirstPlace({ ballotId, found, now }: { ballotId: string; found: MemberToEnrol; now: Date }) {
  return (
    <Form action={putOn} className="stacked" label="Put on the roll">
      <p>
        <strong>{found.name}</strong>, {found.workplace}, {found.branch}, has not been on the roll of this
        ballot.
      </p>
      <input type="hidden" name="ballotId" value={ballotId} />
      <input type="hidden" name="memberId" value={found.id} />
      <Choice
        name="reason"
        legend="Why they join it"
        options={reasonsToJoin.map((reason) => ({ value: reason, label: rollReasonLabel[reason] }))}
        value={["new_member"]}
      />
      <Field name="on" label="From" type="date" value={dayOf(now)} />
      <button type="submit" className="button button-act">
        Put {found.name} on the roll
      </button>
    </Form>
  )
}
