import { redirect } from "next/navigation"
import { BallotTitle } from "@/app/ballot-title"
import { Desk } from "@/app/desk"
import type { Asked } from "@/app/desk-page"
import type { PlainPage } from "@/app/plain-page"
import { withReach } from "@/db"
import type { Actor } from "@/lib/accounts/terms"
import { currentBallot } from "@/lib/ballots/current-ballot"
import { branchName } from "@/lib/branches/queries"
import { dayOf } from "@/lib/dates"
import { rulesOf } from "@/lib/law/ballot-plan"
import { plannedBallot } from "@/lib/overrides/queries"
import { knownByDay } from "@/lib/pledges/known-by-day"
import { pledgeChanges } from "@/lib/pledges/queries"
import { previousTurnouts, standingTurnout } from "@/lib/previous/queries"
import { thenAndNow } from "@/lib/previous/then-and-now"
import { branchByDay } from "@/lib/projected/branch-by-day"
import { workplacesNow } from "@/lib/projected/queries"
import { together } from "@/lib/roll/tally"
import { progressByWorkplace } from "@/lib/workplaces/progress-queries"
import { linkTo, readView } from "../view"
import { BranchFan } from "./branch-fan"
import { Coverage } from "./coverage"
import { Known } from "./known"
import { LastTime } from "./last-time"
import { Patterns } from "./patterns"

/** One branch’s ballot in pictures, each with its figures in a table; undefined when it is out of reach. */
export async function readCharts(actor: Actor, asked: Asked): Promise<PlainPage | undefined> {
  const view = readView(asked)
  const now = new Date()
  const branchId = actor.branchId ?? view.branch
  const back = (ballot?: string) =>
    `/progress${linkTo(view, { ballot, branch: actor.branchId ? undefined : branchId })}`
  if (!branchId) redirect(back(view.ballot))
  const read = await withReach(actor, async (tx) => {
    const ballot = await currentBallot(tx, now, view.ballot)
    const branch = ballot && (await branchName(tx, branchId))
    if (!ballot || !branch) return undefined
    const [places, planned, changes, said, projected, previous, last] = await Promise.all([
      progressByWorkplace(tx, ballot.id, branchId),
      plannedBallot(tx, ballot),
      pledgeChanges(tx, ballot.id, branchId),
      branchByDay(tx, ballot.id, branchId),
      workplacesNow(tx, ballot.id, branchId),
      previousTurnouts(tx, ballot.id),
      standingTurnout(tx, ballot.id),
    ])
    const line = rulesOf(planned).turnout_line.value
    return {
      ballot,
      branch,
      places,
      line,
      changes,
      said,
      projected,
      last,
      before: thenAndNow(places, previous),
    }
  })
  if (!read) return undefined
  const { ballot, branch, places, line, changes, said, projected, before, last } = read
  const whole = together(places)
  const closesOn = dayOf(ballot.closesAt)
  const today = dayOf(now)
  const body = (
    <Desk actor={actor} current="/progress" where={`${branch} branch`}>
      <BallotTitle {...{ ballot, now }}>
        <p className="small">
          <a href={back(ballot.id)}>Back to Progress</a>
        </p>
      </BallotTitle>
      <Patterns />
      {places.length === 0 ? <p className="empty">Nobody in this branch is on the roll yet.</p> : null}
      <Known
        days={knownByDay(changes, closesOn < today ? closesOn : today)}
        {...{ whole, line }}
        method={ballot.method}
        isErased={ballot.erasedAt !== null}
      />
      <BranchFan {...{ ballot, branch, line }} days={said} />
      <Coverage places={places} whole={whole} />
      <LastTime method={ballot.method} places={before} from={last?.fromBallot} projected={projected} />
    </Desk>
  )
  return { title: "Charts", body, isDesk: true }
}
