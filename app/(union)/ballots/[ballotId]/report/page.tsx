import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { z } from "zod"
import { Fan } from "@/app/(branch)/progress/outlook/fan"
import { WhyNot } from "@/app/(branch)/progress/why-not"
import { Desk } from "@/app/desk"
import { withReach } from "@/db"
import { requireSecretary } from "@/lib/auth/actor"
import { currentBallot } from "@/lib/ballots/current-ballot"
import { branchName } from "@/lib/branches/queries"
import { lineOf } from "@/lib/overrides/queries"
import { toldByWeek } from "@/lib/reasons/queries"
import { shownInBranch, shownInUnion } from "@/lib/reasons/shown"
import { weekOf } from "@/lib/reasons/week-of"
import { readReport } from "@/lib/report/read-report"
import { gathered, reportedTogether } from "@/lib/report/together"
import { turnoutOf, whatItTaught } from "@/lib/report/what-it-taught"
import { CameTo } from "./came-to"
import { HowGood } from "./how-good"
import { PlacesTable } from "./places-table"
import { ReportTitle } from "./report-title"
import { SaidAgainstReturned } from "./said-against-returned"
import { TakeReport } from "./take-report"
import { WhatItTaught } from "./what-it-taught"

export const metadata: Metadata = { title: "Report" }

type Props = {
  params: Promise<{ ballotId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function ReportPage({ params, searchParams }: Props) {
  const actor = await requireSecretary()
  const { data: ballotId } = z.uuid().safeParse((await params).ballotId)
  if (!ballotId) notFound()
  const { branch: asked, problem } = await searchParams
  const branchId = actor.branchId ?? z.uuid().safeParse(asked).data
  const now = new Date()
  const page = await withReach(actor, async (tx) => {
    const ballot = await currentBallot(tx, now, ballotId)
    const branch = branchId ? await branchName(tx, branchId) : undefined
    if (!ballot || (branchId && !branch)) return undefined
    const told = await toldByWeek(tx, ballotId, branchId)
    const hasLine = ballot.aggregation === "aggregated" && (await lineOf(tx, ballot)) !== null
    const report = await readReport(tx, ballot, branchId)
    return { ballot, branch, told, hasLine, report, taught: await whatItTaught(tx, ballotId) }
  })
  if (!page) notFound()
  const { ballot, branch, told, report, taught } = page
  const { places } = report
  const total = reportedTogether(places)
  const shown = branchId ? shownInBranch : shownInUnion
  return (
    <Desk
      actor={actor}
      current={actor.branchId ? "/progress" : "/ballots"}
      where={branch && `${branch} branch`}
    >
      <ReportTitle {...{ ballot, branch, now }} isOrganiser={!actor.branchId} />
      {places.length === 0 ? (
        <p className="empty">Nobody {branch ? `in ${branch} ` : ""}is on the roll of this ballot.</p>
      ) : (
        <>
          <CameTo {...{ ballot, branch, total, report }} />
          <SaidAgainstReturned method={ballot.method} units={report.units} places={places} />
          {report.days.length > 0 ? (
            <div className="sect">
              <Fan
                days={report.days}
                counts={report.counts}
                ballot={ballot}
                hasLine={page.hasLine && !branchId}
              />
            </div>
          ) : null}
          <HowGood method={ballot.method} things={report.judged} hasBranch={branchId !== undefined} />
          {ballot.closesAt <= now ? (
            <WhatItTaught
              method={ballot.method}
              taught={taught}
              turnout={turnoutOf(report.whole)}
              of={branch ?? "the union"}
            />
          ) : null}
          <WhyNot method={ballot.method} reasons={shown(told, weekOf(now))} of={branch ?? "the union"} />
          {branchId ? (
            <PlacesTable method={ballot.method} what="Workplace" groups={places} total={total} />
          ) : (
            <PlacesTable
              method={ballot.method}
              what="Branch"
              groups={gathered(places, (place) => ({ id: place.branchId, name: place.branch }))}
              total={total}
              hrefOf={(id) => `?branch=${id}`}
            />
          )}
          <TakeReport {...{ ballotId, branchId, problem }} mayExport={actor.mayExport} />
        </>
      )}
    </Desk>
  )
}
