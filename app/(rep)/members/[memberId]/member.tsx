import type { ReactNode } from "react"
import type { BallotInView } from "@/lib/ballots/current-ballot"
import { phaseOf } from "@/lib/ballots/phase"
import { restingFor } from "@/lib/contacts/call-order"
import type { SavedEntry } from "@/lib/contacts/saved-entry"
import { hasWrongNumber } from "@/lib/contacts/wrong-number"
import type { FormState } from "@/lib/forms/terms"
import type { ListedMember } from "@/lib/members/queries"
import { AfterSaving } from "../after-saving"
import { PaperSaid } from "../paper-said"
import { Told } from "../told"
import { UndoBar } from "../undo-bar"
import { Ask } from "./ask"
import { LostPaper, NewPaper } from "./new-paper"
import { Notices } from "./notices"
import { Reach } from "./reach"
import { RightNumber } from "./right-number"
import { Who } from "./who"

export type MemberProps = {
  ballot: BallotInView
  member: ListedMember & { leftOn: string | null }
  /** The member’s number as people read it. */
  dial: string | null
  now: Date
  next?: string
  within?: string
  undone?: string
  told?: string
  corrected?: string
  paper?: string
  saved?: SavedEntry
  attempt?: FormState
  /** The field of the note. */
  note: ReactNode
  /** What has been tried. */
  tried: ReactNode
}

/** One member: how to reach them, what to ask, and one tap for what they said. */
export function Member({ ballot, member, dial, now, next, within, saved, attempt, ...rest }: MemberProps) {
  const phase = phaseOf(ballot, now)
  const resting = restingFor(member, phase)
  const isWrong = hasWrongNumber(member)
  const { id: ballotId, method } = ballot
  const ask = (
    <>
      {resting === "asked_not" ? null : <Reach member={member} dial={dial} />}
      {resting !== "asked_not" && (!member.phone || isWrong) ? (
        <RightNumber memberId={member.id} {...{ ballotId, within, isWrong, attempt }} />
      ) : null}
      <Ask {...{ member, ballotId, phase, method, next, within, attempt }} note={rest.note} />
      <LostPaper {...{ ballot, member, now, within }} />
    </>
  )
  return (
    <>
      <main className="phone">
        <AfterSaving {...{ saved, within, ballot, now }} next={member.id} />
        <Told told={rest.told} />
        <PaperSaid paper={rest.paper} />
        <Who {...{ member, within, method }} next={phase === "closed" ? undefined : next} />
        <Notices
          {...{ undone: rest.undone, corrected: rest.corrected }}
          isClosed={phase === "closed"}
          isOffRoll={member.leftOn !== null}
        />
        {phase === "closed" || member.leftOn ? null : <NewPaper {...{ ballot, member, now, within }} />}
        {phase === "closed" || member.leftOn ? null : resting ? (
          <details className="anyway" open={attempt !== undefined}>
            <summary>Something has changed</summary>
            {ask}
          </details>
        ) : (
          ask
        )}
        {rest.tried}
      </main>
      <UndoBar {...{ saved, ballot, now }} />
    </>
  )
}
