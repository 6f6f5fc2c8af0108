import { sql } from "drizzle-orm"
import { z } from "zod"
import type { Tx } from "@/db"
import { recordAct } from "@/lib/audit/record-act"
import { endAccount } from "./end-account"
import { endSessions } from "./end-sessions"
import { ownReach, reachInNumbers } from "./own-reach"
import type { Actor } from "./terms"
import { twoReps } from "./two-reps"

export const afterwards = ["nothing", "sessions", "account"] as const

export const HandOver = z.object({
  accountId: z.uuid(),
  toAccountId: z.uuid("Choose who takes over"),
  alsoEnd: z.enum(afterwards, "Choose what happens to their account").default("nothing"),
})
export type HandOver = z.output<typeof HandOver>

/** Gives all that one rep reaches to another, and ends it for the first: their sessions or account too, if that is asked. */
export async function handOver(tx: Tx, actor: Actor, input: HandOver, now: Date) {
  const { accountId, toAccountId, alsoEnd } = input
  const { to } = await twoReps(tx, actor, accountId, toAccountId)
  const { members } = await reachInNumbers(tx, accountId, now)
  const moved = await move(tx, actor, input, now)
  if (moved.length > 0) {
    const detail = {
      workplaceIds: moved.flatMap(({ workplace_id }) => workplace_id ?? []),
      memberIds: moved.flatMap(({ member_id }) => member_id ?? []),
    }
    const about = { branchId: to.branchId, people: members }
    await recordAct(tx, actor, "account.hand_over", {
      ...about,
      subjectId: accountId,
      detail: { ...detail, toAccountId },
    })
    await recordAct(tx, actor, "reach.give", {
      ...about,
      subjectId: toAccountId,
      detail: { ...detail, fromAccountId: accountId },
    })
  }
  if (alsoEnd === "sessions") await endSessions(tx, actor, { accountId })
  if (alsoEnd === "account") await endAccount(tx, actor, { accountId }, now)
  return { toAccountId, members }
}

type Part = { workplace_id: string | null; member_id: string | null }

/** One statement; whoever stood in for the giver has nobody to stand in for any more. */
async function move(tx: Tx, actor: Actor, { accountId, toAccountId }: HandOver, now: Date) {
  const at = sql`${now.toISOString()}::timestamptz`
  const ended = sql`ended_at = ${at}, ended_by = ${actor.accountId}`
  return tx.execute<Part>(sql`
    with own as (
      update reaches set ${ended} where ${ownReach(accountId)} returning branch_id, workplace_id, member_id
    ), given as (
      insert into reaches (account_id, branch_id, workplace_id, member_id, given_by, given_at)
      select ${toAccountId}::uuid, branch_id, workplace_id, member_id, ${actor.accountId}::uuid, ${at} from own
      on conflict do nothing
    ), lent as (
      update reaches set ${ended} where stands_in_for = ${accountId} and ended_at is null
    )
    select workplace_id, member_id from own`)
}
