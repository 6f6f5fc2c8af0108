import { z } from "zod"
import type { PlainPage } from "@/app/plain-page"
import { Tabs } from "@/components/tabs"
import { withReach } from "@/db"
import { placesOf } from "@/lib/access"
import type { Actor } from "@/lib/accounts/terms"
import { currentBallot } from "@/lib/ballots/current-ballot"
import { phaseOf } from "@/lib/ballots/phase"
import type { FormState } from "@/lib/forms/terms"
import { heldMember, queueCounts } from "@/lib/queue/queries"
import { unionName } from "@/lib/union-name"
import { NobodyHere } from "../members/nobody-here"
import { savedEntry } from "../members/saved-entry"
import { Calls } from "./calls"

type Asked = { [name in "ballot" | "branch" | "saved" | "told" | "paper"]?: string }

/** The branch chosen to call in, if there is one. */
export const branchIn = ({ branch }: Asked) => z.uuid().safeParse(branch).data

/** Where calling begins, as this actor sees it now. */
export async function readCalls(actor: Actor, asked: Asked, attempt?: FormState): Promise<PlainPage> {
  const branchId = branchIn(asked)
  const { data: ballotId } = z.uuid().safeParse(asked.ballot)
  const now = new Date()
  const read = await withReach(actor, async (tx) => {
    const ballot = await currentBallot(tx, now, ballotId)
    if (!ballot) return undefined
    const phase = phaseOf(ballot, now)
    const asking = { ballotId: ballot.id, branchId, accountId: actor.accountId, now, phase }
    return { ballot, queue: await queueCounts(tx, asking), held: await heldMember(tx, asking) }
  })
  const tabs = <Tabs tabs={placesOf(actor.role)} current="/calls" />
  const page = { title: "Calls", status: attempt ? 422 : 200 }
  if (!read || read.queue.callable + read.queue.waiting.length === 0)
    return { ...page, body: <NobodyHere ballot={read?.ballot} tabs={tabs} /> }
  const { saved, told, paper } = asked
  const entry = saved ? await savedEntry(actor, read.ballot.id, saved) : undefined
  const after = { saved: entry, told, paper, branchId: branchId ?? "" }
  return { ...page, body: <Calls {...{ ...read, after, attempt, tabs, now }} union={unionName()} /> }
}
