import { after } from "next/server"
import type { Asked } from "@/app/desk-page"
import type { PlainPage } from "@/app/plain-page"
import { type Tx, withReach } from "@/db"
import type { Actor } from "@/lib/accounts/terms"
import { type Ballot, currentBallot } from "@/lib/ballots/current-ballot"
import { rulesOf } from "@/lib/law/ballot-plan"
import { plannedBallot } from "@/lib/overrides/queries"
import { fillDays } from "@/lib/projected/fill-days"
import { type Outlook, readOutlook } from "@/lib/projected/outlook"
import { isFresh, projectNow } from "@/lib/projected/project-now"
import { NothingYet } from "./nothing-yet"
import { readBranch } from "./read-branch"
import { readUnion } from "./read-union"
import { readView, type View } from "./view"

/** What Progress is read from, for a branch as for the union. */
export type About = {
  desk: { actor: Actor; current: string }
  ballot: Ballot
  rule: ReturnType<typeof rulesOf>["turnout_line"]
  /** Whether what is projected has one line of its own to reach. */
  hasLine: boolean
  /** None before anything was projected, or where there is too little to go on. */
  outlook?: Outlook
  isTooLittle?: boolean
  view: View
  asked: Asked
  now: Date
}

/** Where a ballot’s papers stand as this actor sees it now: in one branch, or in every branch they reach. */
export async function readProgressPage(actor: Actor, asked: Asked): Promise<PlainPage | undefined> {
  const now = new Date()
  const page = await withReach(actor, (tx) => readPage(tx, actor, asked, now))
  if (!page.ballot || isFresh(page.projectedAt, now)) return page.drawn
  const { ballot } = page
  // What was said before stays on the page when nothing newer can be worked out.
  const isNew = await projectNow(ballot, now).catch(console.error)
  if (!isNew) return page.drawn
  after(() => fillDays(ballot, now).catch(console.error))
  return (await withReach(actor, (tx) => readPage(tx, actor, asked, now))).drawn
}

async function readPage(tx: Tx, actor: Actor, asked: Asked, now: Date) {
  const desk = { actor, current: "/progress" }
  const view = readView(asked)
  const ballot = await currentBallot(tx, now, view.ballot)
  if (!ballot) return { drawn: page(<NothingYet desk={desk} mayLoad={!actor.branchId} />) }
  const branchId = actor.branchId ?? view.branch
  const [planned, read] = await Promise.all([plannedBallot(tx, ballot), readOutlook(tx, ballot, branchId)])
  const rule = rulesOf(planned).turnout_line
  const hasLine = rule.value !== null && ballot.aggregation === "aggregated"
  const isTooLittle = read?.whole.hasTooLittle
  const outlook = isTooLittle ? undefined : read
  const about: About = { desk, ballot, rule, hasLine, outlook, isTooLittle, view, asked, now }
  const body = branchId ? await readBranch(tx, about, branchId) : await readUnion(tx, about)
  return { ballot, projectedAt: read?.whole.madeAt, drawn: body && page(body) }
}

const page = (body: PlainPage["body"]): PlainPage => ({ title: "Progress", body, isDesk: true })
