import type { Ballot } from "@/lib/ballots/current-ballot"
import { phaseOf } from "@/lib/ballots/phase"

type Props = { ballot: Ballot; branchId?: string; isOrganiser: boolean; now: Date }

/** From a branch’s progress to the work: members to call, what the roll still wants, who joined it or left. */
export function WaysOn({ ballot, branchId, isOrganiser, now }: Props) {
  const at = `/ballots/${ballot.id}`
  return (
    <p className="buttons ways-from-progress">
      {phaseOf(ballot, now) === "closed" ? (
        <a className="button" href={`${at}/report?branch=${branchId}`}>
          Read this branch’s report
        </a>
      ) : (
        <a
          className="button button-act"
          href={isOrganiser ? `/calls?ballot=${ballot.id}&branch=${branchId}` : "/calls"}
        >
          Call members of this branch
        </a>
      )}{" "}
      <a className="button" href={`${at}/readiness`}>
        See what is missing
      </a>{" "}
      <a
        className="button"
        href={`/progress/charts?ballot=${ballot.id}${isOrganiser ? `&branch=${branchId}` : ""}`}
      >
        See it in charts
      </a>{" "}
      <a className="button" href={`${at}/moves`}>
        See who joins and leaves
      </a>{" "}
      <a
        className="button"
        href={isOrganiser ? `/wall?ballot=${ballot.id}&branch=${branchId}` : `/wall?ballot=${ballot.id}`}
      >
        See the wall chart
      </a>
    </p>
  )
}
