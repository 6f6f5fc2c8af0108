import type { Metadata } from "next"
import { notFound, redirect } from "next/navigation"
import { BallotTitle } from "@/app/ballot-title"
import { Desk } from "@/app/desk"
import { withReach } from "@/db"
import { requireSecretary } from "@/lib/auth/actor"
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

export const metadata: Metadata = { title: "Charts" }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Charts({ searchParams }: Props) {
  const actor = await requireSecretary()
  const asked = readView(await searchParams)
  const now = new Date()
  const branchId = actor.branchId ?? asked.branch
  const back = (ballot?: string) =>
    `/progress${linkTo(asked, { ballot, branch: actor.branchId ? undefined : branchId })}`
  if (!branchId) redirect(back(asked.ballot))
  const page = await withReach(actor, async (tx) => {
    const ballot = await currentBallot(tx, now, asked.ballot)
    const branch = ballot && (await branchName(tx, branchId))
    if (!ballot || !branch) return undefined
    const places = await progressByWorkplace(tx, ballot.id, branchId)
    return {
      ...{ ballot, branch, places },
      line: rulesOf(await plannedBallot(tx, ballot)).turnout_line.value,
      changes: await pledgeChanges(tx, ballot.id, branchId),
      said: await branchByDay(tx, ballot.id, branchId),
      projected: await workplacesNow(tx, ballot.id, branchId),
      before: thenAndNow(places, await previousTurnouts(tx, ballot.id)),
      last: await standingTurnout(tx, ballot.id),
    }
  })
  if (!page) notFound()
  const { ballot, branch, places, line, changes, said, projected, before, last } = page
  const whole = together(places)
  const closesOn = dayOf(ballot.closesAt)
  const today = dayOf(now)
  return (
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
        isErased={ballot.erasedAt !== null}
      />
      <BranchFan {...{ ballot, branch, line }} days={said} />
      <Coverage places={places} whole={whole} />
      <LastTime places={before} from={last?.fromBallot} projected={projected} />
    </Desk>
  )
}
