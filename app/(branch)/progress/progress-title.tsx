import { BallotTitle } from "@/app/ballot-title"
import type { Ballot } from "@/lib/ballots/current-ballot"
import { linkTo, type View } from "./view"

type Props = { ballot: Ballot; others: { id: string; name: string }[]; view: View; now: Date }

export function ProgressTitle({ ballot, others, view, now }: Props) {
  return (
    <BallotTitle {...{ ballot, now }}>
      {others.length > 0 ? (
        <p className="small soft">
          Other ballots:{" "}
          {others.map(({ id, name }, index) => (
            <span key={id}>
              {index > 0 ? ", " : null}
              <a href={linkTo(view, { ballot: id })}>{name}</a>
            </span>
          ))}
        </p>
      ) : null}
    </BallotTitle>
  )
}
