import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { after } from "next/server"
import { Declared } from "@/app/declared"
import { Desk } from "@/app/desk"
import { LineChanged } from "@/app/line-changed"
import { withReach } from "@/db"
import { mayUse } from "@/lib/access"
import { requireSecretary } from "@/lib/auth/actor"
import { currentBallot } from "@/lib/ballots/current-ballot"
import { ballotProgress } from "@/lib/ballots/progress-queries"
import { otherBallots } from "@/lib/ballots/queries"
import { branchName } from "@/lib/branches/queries"
import { activityOn, workByDay } from "@/lib/contacts/activity-queries"
import { dayOf, longDay } from "@/lib/dates"
import { standingResult } from "@/lib/declarations/queries"
import { rulesOf } from "@/lib/law/ballot-plan"
import { plannedBallot } from "@/lib/overrides/queries"
import { fillDays } from "@/lib/projected/fill-days"
import { readOutlook } from "@/lib/projected/outlook"
import { projectNow } from "@/lib/projected/project-now"
import { toldByWeek } from "@/lib/reasons/queries"
import { shownInBranch, shownInUnion } from "@/lib/reasons/shown"
import { weekOf } from "@/lib/reasons/week-of"
import { papersByBranch } from "@/lib/replacements/queries"
import { standingCounts } from "@/lib/returns/queries"
import { together } from "@/lib/roll/tally"
import { progressByWorkplace } from "@/lib/workplaces/progress-queries"
import { Answer } from "./answer"
import { BranchChooser } from "./branch-chooser"
import { DayByDay } from "./day-by-day"
import { HappenedToday } from "./happened-today"
import { NothingYet } from "./nothing-yet"
import { Fan } from "./outlook/fan"
import { readWhatIf } from "./outlook/read-what-if"
import { UnitsWithChances } from "./outlook/units-with-chances"
import { WhatIf } from "./outlook/what-if"
import { WorthMost } from "./outlook/worth-most"
import { PapersToDo } from "./papers-to-do"
import { Places } from "./places"
import { ProgressTitle } from "./progress-title"
import { TakeAway } from "./take-away"
import { readView, type View } from "./view"
import { WaysOn } from "./ways-on"
import { WhyNot } from "./why-not"

export const metadata: Metadata = { title: "Progress" }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Progress({ searchParams }: Props) {
  const actor = await requireSecretary()
  const params = await searchParams
  const asked = readView(params)
  const now = new Date()
  const branchId = actor.branchId ?? asked.branch
  const desk = { actor, current: "/progress" }
  const mayBatch = mayUse(actor.role, "makeBatch")
  const ballot = await withReach(actor, (tx) => currentBallot(tx, now, asked.ballot))
  if (!ballot) return <NothingYet desk={desk} mayLoad={!actor.branchId} />
  // What was said before stays on the page when nothing newer can be worked out.
  const isNew = await projectNow(ballot, now).catch(console.error)
  if (isNew) after(() => fillDays(ballot, now).catch(console.error))
  const page = await withReach(actor, async (tx) => {
    const rule = rulesOf(await plannedBallot(tx, ballot)).turnout_line
    const outlook = await readOutlook(tx, ballot, branchId)
    const others = await otherBallots(tx, ballot.id)
    const papers = await papersByBranch(tx, ballot.id, branchId, now)
    const told = await toldByWeek(tx, ballot.id, branchId)
    const result = await standingResult(tx, ballot)
    const counts = ballot.aggregation === "aggregated" ? await standingCounts(tx, ballot.id) : []
    if (!branchId) {
      const { branches } = await ballotProgress(tx, ballot.id)
      return { rule, others, told, outlook, counts, papers, result, branches }
    }
    return {
      ...{ rule, others, told, outlook, counts, papers, result },
      branch: await branchName(tx, branchId),
      places: await progressByWorkplace(tx, ballot.id, branchId),
      today: await activityOn(tx, ballot.id, branchId, dayOf(now)),
      days: await workByDay(tx, ballot.id, branchId),
    }
  })
  const { others, rule } = page
  const line = rule.value
  const hasLine = line !== null && ballot.aggregation === "aggregated"
  const declared = page.result ? <Declared result={page.result} /> : null
  const isTooLittle = page.outlook?.whole.hasTooLittle
  const outlook = isTooLittle ? undefined : page.outlook
  const view: View = { ...asked, ballot: ballot.id, branch: actor.branchId ? undefined : branchId }
  if (page.branches)
    return (
      <BranchChooser desk={desk} {...{ ballot, rule, now, outlook, declared }} branches={page.branches}>
        {outlook ? (
          <div className="sect">
            <Fan {...{ ballot, hasLine }} days={outlook.days} counts={page.counts} />
          </div>
        ) : null}
        <PapersToDo papers={page.papers} {...{ ballot, now, mayBatch }} />
        <WhyNot reasons={shownInUnion(page.told, weekOf(now))} of="the union" />
      </BranchChooser>
    )
  if (!page.branch) notFound()
  const title = <ProgressTitle {...{ ballot, others, view, now }} />
  if (page.places.length === 0)
    return (
      <NothingYet desk={desk} title={title} branch={page.branch} mayLoad={!actor.branchId} ballot={ballot} />
    )
  const whole = together(page.places)
  return (
    <Desk {...desk} where={`${page.branch} branch`}>
      {title}
      <LineChanged rule={rule} />
      {declared}
      <Answer {...{ ballot, line, outlook, isTooLittle, now }} branch={page.branch} tally={whole}>
        <HappenedToday activity={page.today} />
      </Answer>
      <WaysOn {...{ ballot, branchId, now }} isOrganiser={!actor.branchId} />
      <PapersToDo
        papers={page.papers}
        {...{ ballot, now, mayBatch }}
        branchId={actor.branchId ? undefined : branchId}
      />
      <UnitsWithChances units={outlook?.units ?? []} line={line} />
      <Places {...{ view, ballot, line, now }} places={page.places} />
      {outlook ? (
        <>
          <div className="pair sect">
            <WorthMost {...{ outlook, line }} places={page.places} />
            <WhatIf
              {...{ outlook, ballot, line, view, now }}
              places={page.places}
              branch={page.branch}
              asked={readWhatIf(params)}
            />
          </div>
          <div className="sect">
            <Fan {...{ ballot, hasLine }} days={outlook.days} counts={page.counts} />
          </div>
        </>
      ) : null}
      <WhyNot reasons={shownInBranch(page.told, weekOf(now))} of={page.branch} />
      {ballot.erasedAt ? (
        <p className="sect">
          What was known about each person was erased on {longDay(dayOf(ballot.erasedAt))}. The figures stay.
        </p>
      ) : (
        <div className="pair sect">
          <DayByDay days={page.days} entitled={whole.entitled} />
          <TakeAway view={view} mayExport={actor.mayExport} tally={whole} branchId={branchId} />
        </div>
      )}
    </Desk>
  )
}
