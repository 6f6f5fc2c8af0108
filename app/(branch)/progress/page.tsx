import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { after } from "next/server"
import { Declared } from "@/app/declared"
import { Desk } from "@/app/desk"
import { LineChanged } from "@/app/line-changed"
import { LivePart } from "@/app/live-part"
import { withReach } from "@/db"
import { mayUse } from "@/lib/access"
import { requireSecretary } from "@/lib/auth/actor"
import { currentBallot } from "@/lib/ballots/current-ballot"
import { ballotProgress } from "@/lib/ballots/progress-queries"
import { otherBallots } from "@/lib/ballots/queries"
import { readBranchOrder } from "@/lib/branches/arrange-branches"
import { branchesInView } from "@/lib/branches/help-in-branch"
import { branchName } from "@/lib/branches/queries"
import { workOfBranches } from "@/lib/branches/work-queries"
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
import { allBranchesPapers } from "@/lib/replacements/together"
import { standingCounts } from "@/lib/returns/queries"
import { together } from "@/lib/roll/tally"
import { linesOf } from "@/lib/today/lines"
import { todayFacts } from "@/lib/today/queries"
import { situationOf } from "@/lib/today/situation"
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
import { Places } from "./places"
import { ProgressTitle } from "./progress-title"
import { TakeAway } from "./take-away"
import { Today } from "./today"
import { linkTo, readView, type View } from "./view"
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
  const ballot = await withReach(actor, (tx) => currentBallot(tx, now, asked.ballot))
  if (!ballot) return <NothingYet desk={desk} mayLoad={!actor.branchId} />
  // What was said before stays on the page when nothing newer can be worked out.
  const isNew = await projectNow(ballot, now).catch(console.error)
  if (isNew) after(() => fillDays(ballot, now).catch(console.error))
  const page = await withReach(actor, async (tx) => {
    const rule = rulesOf(await plannedBallot(tx, ballot)).turnout_line
    const outlook = await readOutlook(tx, ballot, branchId)
    const others = await otherBallots(tx, ballot.id)
    const told = await toldByWeek(tx, ballot.id, branchId)
    const result = await standingResult(tx, ballot)
    const counts = ballot.aggregation === "aggregated" ? await standingCounts(tx, ballot.id) : []
    if (!branchId) {
      const { branches } = await ballotProgress(tx, ballot.id)
      const papers = allBranchesPapers(await papersByBranch(tx, ballot.id, undefined, now))
      const work = await workOfBranches(tx, ballot.id, now)
      return { rule, others, told, outlook, counts, papers, work, result, branches }
    }
    return {
      ...{ rule, others, told, outlook, counts, result },
      branch: await branchName(tx, branchId),
      places: await progressByWorkplace(tx, ballot.id, branchId),
      facts: await todayFacts(tx, ballot, branchId, now),
      today: await activityOn(tx, ballot.id, branchId, dayOf(now)),
      days: await workByDay(tx, ballot.id, branchId),
    }
  })
  const { others, rule } = page
  const line = rule.value
  const hasLine = line !== null && ballot.aggregation === "aggregated"
  const situation = situationOf(ballot, mayUse(actor.role, "makeBatch"), now)
  const declared = page.result ? <Declared result={page.result} /> : null
  const isTooLittle = page.outlook?.whole.hasTooLittle
  const outlook = isTooLittle ? undefined : page.outlook
  const view: View = { ...asked, ballot: ballot.id, branch: actor.branchId ? undefined : branchId }
  const scope = { ballotId: ballot.id, branchId: view.branch }
  if (page.branches) {
    const { branches, work, papers } = page
    // Of the whole union, only what waits for whoever reaches all of it: the rest is each branch’s own.
    const lines = linesOf({ places: [], reps: [], papers }, situation)
    return (
      <BranchChooser
        desk={desk}
        {...{ ballot, rule, now, outlook, declared }}
        branches={branchesInView(branches, work, outlook?.branches ?? [], situation.postingDays)}
        order={readBranchOrder(params.sort)}
        today={lines.length > 0 ? <Today {...{ lines, situation, scope }} /> : null}
      >
        {outlook ? (
          <div className="sect">
            <Fan {...{ ballot, hasLine }} days={outlook.days} counts={page.counts} />
          </div>
        ) : null}
        <WhyNot reasons={shownInUnion(page.told, weekOf(now))} of="the union" />
      </BranchChooser>
    )
  }
  if (!page.branch) notFound()
  const title = <ProgressTitle {...{ ballot, others, view, now }} />
  if (page.places.length === 0)
    return (
      <NothingYet desk={desk} title={title} branch={page.branch} mayLoad={!actor.branchId} ballot={ballot} />
    )
  const whole = together(page.places)
  return (
    <Desk {...desk} where={`${page.branch} branch`}>
      <span hidden data-watch={`/api/live/progress${linkTo(view, {})}`} />
      {title}
      <LineChanged rule={rule} />
      {declared}
      <Answer {...{ ballot, line, outlook, isTooLittle, now }} branch={page.branch} tally={whole}>
        <div className="today-beside">
          <Today lines={linesOf(page.facts, situation)} {...{ situation, scope }} />
          <LivePart of="today">
            <HappenedToday activity={page.today} />
          </LivePart>
        </div>
      </Answer>
      <WaysOn {...{ ballot, branchId, now }} isOrganiser={!actor.branchId} />
      <UnitsWithChances units={outlook?.units ?? []} line={line} />
      <LivePart of="places">
        <Places {...{ view, ballot, line, now }} places={page.places} />
      </LivePart>
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
