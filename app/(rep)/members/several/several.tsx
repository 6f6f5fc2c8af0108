import { AnswerChoices } from "@/components/answer-choices"
import { Post } from "@/components/post"
import { type Tab, Tabs } from "@/components/tabs"
import { WayChoice } from "@/components/way-choice"
import type { BallotInView } from "@/lib/ballots/current-ballot"
import { phaseOf } from "@/lib/ballots/phase"
import { callOrder } from "@/lib/contacts/call-order"
import { situationOf } from "@/lib/contacts/situation-of"
import type { FormState } from "@/lib/forms/terms"
import type { ListedMember } from "@/lib/members/queries"
import { MemberTicks } from "./member-ticks"

type Props = {
  union: string
  tabs: readonly Tab[]
  ballot: BallotInView
  members: readonly ListedMember[]
  now: Date
  workplace?: string
  /** How many were logged just now. */
  logged?: string
  attempt?: FormState
}

/** One answer for several members at once. */
export function Several({ union, tabs, ballot, members, now, ...asked }: Props) {
  const { workplace = "", logged, attempt } = asked
  const phase = phaseOf(ballot, now)
  const order = callOrder(members, situationOf(ballot, now))
  const asking = order.groups.flatMap((group) => group.members.map(({ member }) => member))
  return (
    <>
      <main className="phone">
        <p className="masthead-line soft">{union}</p>
        <div className="scotch" />
        <h1>Log several</h1>
        <p className="soft about">
          After an office meeting: tick who you saw, then say once what they told you.
        </p>
        {logged ? (
          <p className="said" role="status">
            Logged for {logged === "1" ? "one member" : `${logged} members`}.
          </p>
        ) : null}
        {phase === "closed" ? (
          <p className="said">Voting has closed: nothing more can be recorded.</p>
        ) : asking.length === 0 ? (
          <p className="said">Nobody is left to ask. Everyone here has answered.</p>
        ) : (
          <Post to="/members/several" attempt={attempt}>
            <input type="hidden" name="batchId" value={crypto.randomUUID()} />
            <input type="hidden" name="ballotId" value={ballot.id} />
            <input type="hidden" name="within" value={workplace} />
            <MemberTicks members={asking} method={ballot.method} attempt={attempt} />
            <WayChoice value="in_person" />
            <AnswerChoices phase={phase} method={ballot.method} />
          </Post>
        )}
      </main>
      <Tabs tabs={tabs} current="/members/several" />
    </>
  )
}
