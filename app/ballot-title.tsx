import type { ReactNode } from "react"
import { datesInWords } from "@/lib/ballots/dates-in-words"

type Props = {
  ballot: { name: string; opensAt: Date; closesAt: Date; lastSafePostingOn: string }
  now: Date
  children?: ReactNode
}

/** The head of a page about one ballot: its name, and how long there is. */
export function BallotTitle({ ballot, now, children }: Props) {
  const { first, behind } = datesInWords(ballot, now)
  return (
    <>
      <header className="title">
        <h1>{ballot.name}</h1>
        <p>
          <strong>{first}</strong> <span className="soft">{behind}</span>
        </p>
      </header>
      {children}
    </>
  )
}
