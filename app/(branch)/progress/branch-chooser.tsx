import type { ReactNode } from "react"
import { BallotTitle } from "@/app/ballot-title"
import { Desk } from "@/app/desk"
import type { Actor } from "@/lib/accounts/terms"
import type { Ballot } from "@/lib/ballots/current-ballot"
import type { BranchProgress } from "@/lib/ballots/progress-queries"

type Props = {
  desk: { actor: Actor; current: string }
  ballot: Ballot
  branches: BranchProgress[]
  now: Date
  children?: ReactNode
}

/** For somebody who reaches every branch: which one to look at. */
export function BranchChooser({ desk, ballot, branches, now, children }: Props) {
  return (
    <Desk {...desk}>
      <BallotTitle {...{ ballot, now }} />
      <section className="sect" aria-labelledby="choose">
        <h2 id="choose">Choose a branch</h2>
        <ul className="take">
          {branches.map(({ id, name, entitled, posted, notAsked }) => (
            <li key={id}>
              <a href={`/progress?ballot=${ballot.id}&branch=${id}`}>
                <span>{name}</span>{" "}
                <small>
                  {posted} of {entitled} say posted, {notAsked} not asked
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
