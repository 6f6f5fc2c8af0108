import { Pick } from "@/components/pick"
import { Post } from "@/components/post"
import { ReasonChoices } from "@/components/reason-choices"
import type { BallotInView } from "@/lib/ballots/current-ballot"
import { resultInBrief } from "@/lib/declarations/result-lines"
import type { SaidUnit } from "@/lib/declarations/terms"
import type { FormState } from "@/lib/forms/terms"
import type { ListedMember } from "@/lib/members/queries"

type Props = {
  ballot: Pick<BallotInView, "id" | "method">
  members: ListedMember[]
  result?: readonly SaidUnit[]
  within?: string
  attempt?: FormState
}

/** After the close: nobody is left to ask, and only why people did not vote can still be told. */
export function ClosedList({ ballot, members, result, within = "", attempt }: Props) {
  const workplaces = [...new Map(members.map(({ workplaceId, workplace }) => [workplaceId, workplace]))]
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => a.label.localeCompare(b.label, "en-GB"))
  const [only] = workplaces
  return (
    <section className="ask" aria-labelledby="why-not">
      <p className="over">Voting has closed. Nobody needs asking any more.</p>
      {result ? (
        <p className="over">
          <strong>The result:</strong> {resultInBrief(result)}
        </p>
      ) : null}
      <h2 id="why-not">Why didn’t people vote?</h2>
      <p className="soft">
        What you were told helps the next ballot. One tap for each person: it is counted by workplace and
        week, and never with a name.
      </p>
      <Post to="/members/tell" attempt={attempt}>
        <input type="hidden" name="token" value={crypto.randomUUID()} />
        <input type="hidden" name="ballotId" value={ballot.id} />
        <input type="hidden" name="within" value={within} />
        {workplaces.length === 1 ? (
          <input type="hidden" name="workplaceId" value={only?.value} />
        ) : (
          <Pick
            name="workplaceId"
            label="Workplace"
            options={workplaces}
            none="Choose one"
            problem={attempt?.problems?.workplaceId}
          />
        )}
        <ReasonChoices method={ballot.method} />
      </Post>
    </section>
  )
}
