import type { ReactNode } from "react"
import { Refused } from "@/components/refused"
import type { Ballot } from "@/lib/ballots/current-ballot"
import { datesInWords } from "@/lib/ballots/dates-in-words"
import { phaseOf } from "@/lib/ballots/phase"
import type { FormState } from "@/lib/forms/terms"
import type { Queue } from "@/lib/queue/queries"
import { type After, AfterCalling } from "./after-calling"
import { NextToCall } from "./next-to-call"
import { NotNow } from "./not-now"
import { UndoCallBar } from "./undo-call-bar"

type Props = {
  union: string
  tabs: ReactNode
  ballot: Ballot
  queue: Queue
  held?: { firstName: string; lastName: string }
  after: After
  attempt?: FormState
  now: Date
}

/** How many there are to call, who is not to be called now, and the one button. */
export function Calls({ union, tabs, ballot, queue, held, after, attempt, now }: Props) {
  const isClosed = phaseOf(ballot, now) === "closed"
  const { first, behind } = datesInWords(ballot, now)
  return (
    <>
      <main className="phone">
        <Refused attempt={attempt} />
        <AfterCalling {...after} {...{ ballot, now }} saved={isClosed ? undefined : after.saved} />
        <p className="masthead-line soft">{union}</p>
        <div className="scotch" />
        <h1>Calls</h1>
        <p className="soft about">{ballot.name}</p>
        <p className="about">
          {first} <span className="soft">{isClosed ? "Nobody is left to call." : behind}</span>
        </p>
        {isClosed ? null : (
          <NextToCall
            {...{ callable: queue.callable, held }}
            ballotId={ballot.id}
            branchId={after.branchId}
          />
        )}
        {isClosed ? null : <NotNow waiting={queue.waiting} method={ballot.method} />}
      </main>
      {tabs}
      <UndoCallBar {...after} {...{ ballot, now }} />
    </>
  )
}
