import type { ReactNode } from "react"
import { datesInWords } from "@/lib/ballots/dates-in-words"
import { deskPhaseOf } from "@/lib/ballots/desk-phase"
import type { DeskPhase } from "@/lib/ballots/terms"
import type { VotingMethod } from "@/lib/law/terms"

type Props = {
  ballot: {
    name: string
    method: VotingMethod
    opensAt: Date
    closesAt: Date
    lastSafePostingOn: string
    declaredAt: Date | null
    erasedAt: Date | null
  }
  now: Date
  children?: ReactNode
}

const endInWords: Partial<Record<DeskPhase, string>> = {
  declared: "The result is declared.",
  erased: "Erased: the result and the counts are kept.",
}

/** The head of a page about one ballot: its name, and how long there is. */
export function BallotTitle({ ballot, now, children }: Props) {
  const { first, behind } = datesInWords(ballot, now)
  const end = endInWords[deskPhaseOf(ballot, now)]
  return (
    <>
      <header className="title">
        <h1>{ballot.name}</h1>
        <p>
          <strong>{end ?? first}</strong> <span className="soft">{behind}</span>
        </p>
      </header>
      {children}
    </>
  )
}
