import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { z } from "zod"
import { BallotTitle } from "@/app/ballot-title"
import { Declared } from "@/app/declared"
import { Desk } from "@/app/desk"
import { LineChanged } from "@/app/line-changed"
import { withReach } from "@/db"
import { requireOrganiser } from "@/lib/auth/actor"
import { ballotProgress } from "@/lib/ballots/progress-queries"
import { ballotToEdit } from "@/lib/ballots/queries"
import { timetableWarnings } from "@/lib/ballots/timetable"
import { standingResult } from "@/lib/declarations/queries"
import { rulesOf } from "@/lib/law/ballot-plan"
import { plannedBallot } from "@/lib/overrides/queries"
import { arrange, readArrangement } from "@/lib/roll/arrange"
import { Branches } from "./branches"
import { SetUp } from "./set-up"
import { Standing } from "./standing"
import { Units } from "./units"
import { WaysOn } from "./ways-on"

export const metadata: Metadata = { title: "Ballot" }

type Props = {
  params: Promise<{ ballotId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function BallotPage({ params, searchParams }: Props) {
  const actor = await requireOrganiser()
  const { data: ballotId } = z.uuid().safeParse((await params).ballotId)
  if (!ballotId) notFound()
  const { sort: asked, all } = await searchParams
  const view = { sort: readArrangement([asked].flat()[0]), isWhole: all === "1" }
  const now = new Date()
  const page = await withReach(actor, async (tx) => {
    const ballot = await ballotToEdit(tx, ballotId)
    if (!ballot) return undefined
    const result = await standingResult(tx, ballot)
    const plan = await plannedBallot(tx, ballot)
    return { ballot, plan, result, ...(await ballotProgress(tx, ballotId)) }
  })
  if (!page) notFound()
  const { ballot, plan, result, branches, units } = page
  const rule = rulesOf(plan).turnout_line
  const line = rule.value
  // Once it is running, that it opened in the past is no news.
  const isSettled = branches.length > 0 && ballot.opensAt <= now
  const warnings = isSettled ? [] : timetableWarnings(plan, now)
  return (
    <Desk actor={actor} current="/ballots">
      <BallotTitle {...{ ballot, now }} />
      <LineChanged rule={rule} />
      {warnings.length > 0 ? (
        <ul className="warnings" aria-label="Look at again">
          {warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      ) : null}
      {result ? <Declared result={result} /> : null}
      {branches.length === 0 ? (
        <div className="empty">
          <p>Nobody is on the roll yet. Load it from the membership list.</p>
          <a className="button button-act" href={`/ballots/${ballotId}/roll`}>
            Load the roll
          </a>
        </div>
      ) : (
        <>
          <Standing {...{ ballot, line, branches, units, now }} />
          <Branches
            ballotId={ballotId}
            method={ballot.method}
            branches={arrange(branches, view.sort)}
            view={view}
            now={now}
          />
          {ballot.aggregation === "aggregated" ? null : (
            <Units
              {...{ view, line }}
              method={ballot.method}
              aggregation={ballot.aggregation}
              units={arrange(units, view.sort)}
            />
          )}
        </>
      )}
      <WaysOn ballot={ballot} hasRoll={branches.length > 0} />
      <SetUp ballot={ballot} />
    </Desk>
  )
}
