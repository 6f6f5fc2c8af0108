import { type Tx, withReach } from "@/db"
import { mayUse } from "@/lib/access"
import type { Actor } from "@/lib/accounts/terms"
import { type Ballot, currentBallot } from "@/lib/ballots/current-ballot"
import { phaseOf } from "@/lib/ballots/phase"
import { branchName } from "@/lib/branches/queries"
import { rulesOf } from "@/lib/law/ballot-plan"
import { plannedBallot } from "@/lib/overrides/queries"
import { type Outlook, readOutlook } from "@/lib/projected/outlook"
import { projectNow } from "@/lib/projected/project-now"
import { type Line, linesOf } from "@/lib/today/lines"
import { todayFacts } from "@/lib/today/queries"
import { type Situation, situationOf } from "@/lib/today/situation"
import { type Figures, figuresOf } from "./queries"

/** What somebody is told of the week: of their branch, or of every branch where they reach them all. */
export type Digest = {
  ballot: Ballot
  branch?: string
  figures: Figures
  outlook?: Outlook
  /** Whether the whole ballot has one line to pass. */
  hasLine: boolean
  situation: Situation
  lines: Line[]
}

/** What there is to tell; undefined while no ballot that they reach is being prepared or voted in. */
export async function readDigest(actor: Actor, now: Date): Promise<Digest | undefined> {
  const ballot = await withReach(actor, (tx) => currentBallot(tx, now))
  if (!ballot || phaseOf(ballot, now) === "closed") return undefined
  // What was said before is said again when nothing newer can be worked out.
  await projectNow(ballot, now).catch(console.error)
  return withReach(actor, (tx) => digestOf(tx, actor, ballot, now))
}

async function digestOf(tx: Tx, actor: Actor, ballot: Ballot, now: Date): Promise<Digest | undefined> {
  const branchId = actor.branchId ?? undefined
  const figures = await figuresOf(tx, ballot.id, branchId, now)
  if (!figures || figures.entitled === 0) return undefined
  const situation = situationOf(ballot, mayUse(actor.role, "sendBatch"), now)
  const line = rulesOf(await plannedBallot(tx, ballot)).turnout_line.value
  return {
    ...{ ballot, figures, situation },
    branch: branchId ? await branchName(tx, branchId) : undefined,
    outlook: await readOutlook(tx, ballot, branchId),
    hasLine: line !== null && ballot.aggregation === "aggregated",
    lines: linesOf(await todayFacts(tx, ballot, branchId, now), situation),
  }
}
