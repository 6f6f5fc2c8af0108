import { Refused } from "@/components/refused"
import type { Ballot } from "@/lib/ballots/current-ballot"
import { phaseOf } from "@/lib/ballots/phase"
import type { Entry } from "@/lib/contacts/queries"
import type { FormState } from "@/lib/forms/terms"
import { phoneInWords } from "@/lib/members/phone"
import type { ListedMember } from "@/lib/members/queries"
import { callScript } from "@/lib/queue/call-script"
import { Reach } from "../../members/[memberId]/reach"
import { Tried } from "../../members/[memberId]/tried"
import { type After, AfterCalling } from "../after-calling"
import { UndoCallBar } from "../undo-call-bar"
import { AfterCall } from "./after-call"
import { CallHead } from "./call-head"
import { NotYours } from "./not-yours"
import { Script } from "./script"

type Props = {
  ballot: Ballot
  member: ListedMember & { leftOn: string | null }
  entries: Entry[]
  note: string
  /** The union's own wordings of the script, and its line on why to vote. */
  own: Parameters<typeof callScript>[1]
  line: Parameters<typeof callScript>[2]["line"]
  /** Who has the member now, if anybody does; and whether that is whoever looks at this. */
  caller?: string
  isOwn: boolean
  after: After
  undone?: string
  attempt?: FormState
  now: Date
}

/** One call: who, how to reach them, what to say, and one tap for what it brought. */
export function Call({
  ballot,
  member,
  note,
  own,
  line,
  caller,
  isOwn,
  after,
  attempt,
  now,
  ...rest
}: Props) {
  const { name, method, lastSafePostingOn } = ballot
  const phase = phaseOf(ballot, now)
  const call = { ballotId: ballot.id, memberId: member.id, branchId: after.branchId }
  const mayLog = phase !== "closed" && !member.leftOn
  const isMine = isOwn && mayLog
  const words = { name: member.firstName, ballot: name, method, lastSafePostingOn, line }
  const log = <AfterCall {...{ call, phase, method, note, attempt }} />
  return (
    <>
      <main className="phone">
        <Refused attempt={attempt} />
        <AfterCalling {...after} {...{ ballot, now }} />
        <CallHead {...{ call, member, isMine, method }} />
        {rest.undone ? (
          <p className="said" role="status">
            Taken back. What was known before counts again.
          </p>
        ) : null}
        {isMine ? (
          <>
            <span hidden data-hold data-ballot-id={call.ballotId} data-member-id={call.memberId} />
            <Reach member={member} dial={member.phone && phoneInWords(member.phone)} />
            {note ? <p className="said">{note}</p> : null}
            <Script sections={callScript(phase, own, words)} />
            {log}
          </>
        ) : (
          <>
            <NotYours call={call} firstName={member.firstName} isTaken={caller !== undefined} phase={phase} />
            {mayLog && attempt?.typed?.way ? log : null}
          </>
        )}
        <Tried entries={rest.entries} {...{ method, now }} />
      </main>
      <UndoCallBar {...after} {...{ ballot, now }} />
    </>
  )
}
