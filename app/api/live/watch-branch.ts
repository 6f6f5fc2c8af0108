import type { Tx } from "@/db"
import { withReach } from "@/db"
import { currentSession } from "@/lib/auth/actor"
import { type Ballot, currentBallot } from "@/lib/ballots/current-ballot"
import { branchName } from "@/lib/branches/queries"
import { changes } from "@/lib/live/changes"
import { openStream } from "@/lib/live/open-stream"
import { watchOf } from "@/lib/live/queries"
import { type Changed, sharedReadings } from "@/lib/live/shared-readings"
import { streamHeaders } from "@/lib/live/stream-headers"
import { NotFound } from "@/lib/refusal"

/** A page of one branch, however it is narrowed, and how what changed in it is drawn. */
export type BranchPage = {
  name: string
  view: { ballot?: string; branch?: string }
  draw: (
    tx: Tx,
    about: { ballot: Ballot; branchId: string; branch: string; now: Date },
    changed: Changed,
  ) => Promise<string>
}

const join = sharedReadings(changes)

// What the request itself may have taken to arrive.
const underway = 3000

/** Streams to somebody at the desk what changes on a page of a branch, drawn. */
export async function watchBranch({ name, view, draw }: BranchPage, age: number): Promise<Response> {
  const session = await currentSession()
  if (!session) return refused(401)
  const { actor, id: sessionId } = session
  const branchId = actor.branchId ?? view.branch
  const found = await withReach(actor, async (tx) => {
    if (!branchId) return undefined
    await watchOf(tx, actor, { branch: branchId })
    const [ballot, branch] = [
      await currentBallot(tx, new Date(), view.ballot),
      await branchName(tx, branchId),
    ]
    return ballot && branch ? { ballot, branch, branchId } : undefined
  }).catch((error: unknown) => {
    if (error instanceof NotFound) return undefined
    throw error
  })
  if (!found) return refused(404)
  const watched = {
    key: JSON.stringify([name, found.branchId, view]),
    branchId: found.branchId,
    read: (tx: Tx, changed: Changed) => draw(tx, { ...found, now: new Date() }, changed),
  }
  const readAt = Date.now() - age - underway
  const stream = openStream((say, finish) => join(watched, { actor, sessionId, readAt, say, finish }))
  return new Response(stream, { headers: streamHeaders })
}

const refused = (status: number) => new Response(null, { status, headers: { "cache-control": "no-store" } })
