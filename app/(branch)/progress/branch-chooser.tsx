import type { ReactNode } from "react"
import { BallotTitle } from "@/app/ballot-title"
import { Desk } from "@/app/desk"
import type { Actor } from "@/lib/accounts/terms"
import type { Ballot } from "@/lib/ballots/current-ballot"
import type { BranchProgress } from "@/lib/ballots/progress-queries"
import type { Outlook } from "@/lib/projected/outlook"
import { rangeInPercent } from "@/lib/projection/sentence"
import { Probably } from "./outlook/probably"
import { UnitsWithChances } from "./outlook/units-with-chances"
import { Warned } from "./outlook/warned"

type Props = {
  desk: { actor: Actor; current: string }
  ballot: Ballot
  branches: BranchProgress[]
  /** None where there is too little to go on, or nobody on the roll. */
  outlook?: Outlook
  now: Date
  declared: ReactNode
  children?: ReactNode
}

/** For somebody who reaches every branch: which one to look at. */
export function BranchChooser({ desk, ballot, branches, outlook, now, declared, children }: Props) {
  return (
    <Desk {...desk}>
      <BallotTitle {...{ ballot, now }} />
      {declared}
      {outlook ? (
        <section className="answer-sect sect" aria-labelledby="make-it">
          <div className="answer">
            <Probably {...{ outlook, ballot, now }} of="The ballot">
              <Warned outlook={outlook} />
            </Probably>
          </div>
          <UnitsWithChances units={outlook.units} />
        </section>
      ) : null}
      <section className="sect" aria-labelledby="choose">
        <h2 id="choose">Choose a branch</h2>
        <ul className="take">
          {branches.map(({ id, name, entitled, posted, notAsked }) => (
            <li key={id}>
              <a href={`/progress?ballot=${ballot.id}&branch=${id}`}>
                <span>{name}</span>{" "}
                <small>
                  {posted} of {entitled} say posted, {notAsked} not asked
                  {probably(outlook?.branches.find((branch) => branch.id === id))}
                </small>
              </a>
            </li>
          ))}
        </ul>
        {branches.length === 0 ? (
          <div className="empty">
            <p>Nobody is on the roll for this ballot yet.</p>
            <a className="button button-act" href={`/ballots/${ballot.id}/roll`}>
              Load the roll
            </a>
          </div>
        ) : null}
      </section>
      {branches.length > 0 ? children : null}
    </Desk>
  )
}

function probably(share: Outlook["branches"][number] | undefined) {
  return share ? `, probably ${rangeInPercent(share.part)}` : null
}
