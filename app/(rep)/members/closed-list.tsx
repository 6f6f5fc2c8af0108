import { randomUUID } from "node:crypto"
import { Form } from "@/components/form"
import { Picker } from "@/components/picker"
import { ReasonChoices } from "@/components/reason-choices"
import type { ListedMember } from "@/lib/members/queries"
import { tell } from "./actions"

type Props = { ballotId: string; members: ListedMember[]; within?: string }

/** After the close: nobody is left to ask, and only why people did not vote can still be told. */
export function ClosedList({ ballotId, members, within = "" }: Props) {
  const workplaces = [...new Map(members.map(({ workplaceId, workplace }) => [workplaceId, workplace]))]
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => a.label.localeCompare(b.label, "en-GB"))
  const [only] = workplaces
  return (
    <section className="ask" aria-labelledby="why-not">
      <p className="over">Voting has closed. Nobody needs asking any more.</p>
      <h2 id="why-not">Why didn’t people vote?</h2>
      <p className="soft">
        What you were told helps the next ballot. One tap for each person: it is counted by workplace and
        week, and never with a name.
      </p>
      <Form action={tell}>
        <input type="hidden" name="token" value={randomUUID()} />
        <input type="hidden" name="ballotId" value={ballotId} />
        <input type="hidden" name="within" value={within} />
        {workplaces.length === 1 ? (
          <input type="hidden" name="workplaceId" value={only?.value} />
        ) : (
          <Picker name="workplaceId" label="Workplace" options={workplaces} none="Choose one" />
        )}
        <ReasonChoices />
      </Form>
    </section>
  )
}
