import type { ReactNode } from "react"
import { BallotTitle } from "@/app/ballot-title"
import { Desk } from "@/app/desk"
import { LineChanged } from "@/app/line-changed"
import type { Actor } from "@/lib/accounts/terms"
import type { Ballot } from "@/lib/ballots/current-ballot"
import { phaseOf } from "@/lib/ballots/phase"
import type { BranchOrder } from "@/lib/branches/arrange-branches"
import type { BranchInView } from "@/lib/branches/help-in-branch"
import type { RuleInForce } from "@/lib/law/rule-in-force"
import type { Outlook } from "@/lib/projected/outlook"
import { BranchesTable } from "./branches-table"
import { Probably } from "./outlook/probably"
import { UnitsWithChances } from "./outlook/units-with-chances"
import { Warned } from "./outlook/warned"

type Props = {
  desk: { actor: Actor; current: string }
  ballot: Ballot
  rule: RuleInForce<"turnout_line">
  branches: readonly BranchInView[]
  order: BranchOrder
  /** What waits for whoever reaches every branch. */
  today: ReactNode
  /** None where there is too little to go on, or nobody on the roll. */
  outlook?: Outlook
  now: Date
  declared: ReactNode
  children?: ReactNode
}

/** For somebody who reaches every branch: which one to look at. */
export function BranchChooser(props: Props) {
  const { desk, ballot, rule, branches, order, today, outlook, now, declared, children } = props
  const line = rule.value
  return (
    <Desk {...desk}>
      <BallotTitle {...{ ballot, now }} />
      <LineChanged rule={rule} />
      {declared}
      {outlook ? (
        <section className="answer-sect sect" aria-labelledby="make-it">
          <div className="answer">
            <Probably {...{ outlook, ballot, line, now }} of="The ballot">
              <Warned outlook={outlook} method={ballot.method} />
            </Probably>
            {today}
          </div>
          <UnitsWithChances units={outlook.units} line={line} />
        </section>
      ) : today ? (
        <div className="sect">{today}</div>
      ) : null}
      <section className="sect" aria-labelledby="choose">
        <h2 id="choose">Choose a branch</h2>
        {branches.length > 0 ? (
          <BranchesTable
            {...{ branches, order, now }}
            method={ballot.method}
            ballotId={ballot.id}
            phase={phaseOf(ballot, now)}
          />
        ) : null}
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
