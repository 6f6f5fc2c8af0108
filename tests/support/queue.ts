import { and, eq } from "drizzle-orm"
import { withReach } from "@/db"
import { claims } from "@/db/schema"
import { phaseOf } from "@/lib/ballots/phase"
import { claimNext } from "@/lib/queue/claim-next"
import { queueCounts } from "@/lib/queue/queries"
import { actorFor, build, type Cast, owner, person } from "./cast"

/** Takes the next to call as one of the cast: gives the member's id. */
export async function nextFor(cast: Cast, account: { id: string }, now = new Date(), branchId = "") {
  const actor = await actorFor(account)
  const next = await withReach(actor, (tx) =>
    claimNext(tx, actor, { ballotId: cast.ballot.id, branchId }, now),
  )
  return next?.memberId
}

/** What the queue says it holds: how many to call, and how many not, by reason. */
export async function countsFor(cast: Cast, account: { id: string }, now = new Date()) {
  const actor = await actorFor(account)
  const asking = {
    ballotId: cast.ballot.id,
    accountId: actor.accountId,
    now,
    phase: phaseOf(cast.ballot, now),
  }
  const { callable, waiting } = await withReach(actor, (tx) => queueCounts(tx, asking))
  return { callable, ...Object.fromEntries(waiting.map(({ why, members }) => [why, members])) }
}

export async function claimOn(cast: Cast, memberId: string) {
  const [claim] = await owner
    .select()
    .from(claims)
    .where(and(eq(claims.ballotId, cast.ballot.id), eq(claims.memberId, memberId)))
  return claim
}

/** More members of the first office, all on the roll and all with a number. */
export async function fillOffice(cast: Cast, many: number) {
  const people = Array.from({ length: many }, (_, nth) => person(cast.office, "Ffion", `Pritchard ${nth}`))
  await build.addMembers(people)
  await build.enrol(cast.ballot.id, cast.people.organiser.id)
  return people
}
