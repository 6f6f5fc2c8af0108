import { BallotTitle } from "@/app/ballot-title"
import { Desk } from "@/app/desk"
import { inFigures } from "@/components/in-figures"
import type { Actor } from "@/lib/accounts/terms"
import type { Ballot } from "@/lib/ballots/current-ballot"
import type { BranchProgress } from "@/lib/ballots/progress-queries"
import { deskWordsOf } from "@/lib/desk-words/terms"

type Props = {
  desk: { actor: Actor; current: string }
  ballot: Ballot
  branches: readonly BranchProgress[]
  now: Date
}

export function ChooseBranch({ desk, ballot, branches, now }: Props) {
  return (
    <Desk {...desk}>
      <BallotTitle {...{ ballot, now }} />
      <section className="sect" aria-labelledby="choose">
        <h2 id="choose">Whose wall chart?</h2>
        <ul className="take">
          {branches.map(({ id, name, entitled, posted }) => (
            <li key={id}>
              <a href={`?ballot=${ballot.id}&branch=${id}`}>
                <span>{name}</span>{" "}
                <small>
                  {inFigures(posted)} of {inFigures(entitled)}{" "}
                  {deskWordsOf(ballot.method).saysDone.many.toLowerCase()}
                </small>
              </a>
            </li>
          ))}
        </ul>
        {branches.length === 0 ? <p className="empty">Nobody is on the roll for this ballot yet.</p> : null}
      </section>
    </Desk>
  )
}
