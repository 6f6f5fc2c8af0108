import { sql } from "drizzle-orm"
import type { Tx } from "@/db"
import type { Actor } from "@/lib/accounts/terms"
import type { openedActs } from "./terms"

type Opened = {
  /** The branch looked at, where it is one. */
  branchId?: string
  ballotId?: string
  subjectId?: string
  people: number
  detail?: Record<string, unknown>
}

/**
 * Writes down that the actor opened a list of members at a desk: once a visit, and not as its page follows what happens.
 * Inside the transaction that reads the page, in one statement, and nobody waits for the disk.
 */
export async function noteListOpened(
  tx: Tx,
  actor: Actor,
  act: (typeof openedActs)[number],
  { branchId, ballotId, subjectId, people, detail = {} }: Opened,
) {
  if (people === 0) return
  await tx.execute(sql`
    with opened as (
      insert into audit (account_id, act, branch_id, ballot_id, subject_id, people, detail)
      values (${actor.accountId}, ${act}, ${branchId ?? actor.branchId}, ${ballotId ?? null}, ${subjectId ?? null},
        ${people}, ${JSON.stringify(detail)}::jsonb)
    )
    select set_config('synchronous_commit', 'off', true)`)
}
