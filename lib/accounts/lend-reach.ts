import { sql } from "drizzle-orm"
import { z } from "zod"
import type { Tx } from "@/db"
import { recordAct } from "@/lib/audit/record-act"
import { addDays, dayOf, momentAt } from "@/lib/dates"
import { Refusal } from "@/lib/refusal"
import { ownReach } from "./own-reach"
import type { Actor } from "./terms"
import { twoReps } from "./two-reps"

const longest = 60

export const LendReach = z.object({
  accountId: z.uuid(),
  toAccountId: z.uuid("Choose who stands in"),
  until: z.iso.date("Give a day"),
})
export type LendReach = z.output<typeof LendReach>

/** Lends all that one rep reaches to another until the end of a day. Lent again, it is until the new day. */
export async function lendReach(tx: Tx, actor: Actor, input: LendReach, now: Date) {
  const { accountId, toAccountId, until } = input
  const { from, to } = await twoReps(tx, actor, accountId, toAccountId)
  const today = dayOf(now)
  if (until < today) throw new Refusal("That day has gone. Choose today or later.", "until")
  if (until > addDays(today, longest))
    throw new Refusal(`At most ${longest} days at a time. For longer, hand the members over.`, "until")
  const lent = await lend(tx, actor, input, momentAt(`${addDays(until, 1)}T00:00`), now)
  if (lent.all === 0) throw new Refusal(`${from.name} has no members to lend: give them a workplace first.`)
  if (lent.changed > 0)
    await recordAct(tx, actor, "reach.lend", {
      branchId: to.branchId,
      subjectId: toAccountId,
      detail: { standsInFor: accountId, until },
    })
  return { accountId }
}

/** What is lent already until that very moment stays as it is; the rest of what was lent to them ends, and is lent anew. */
async function lend(tx: Tx, actor: Actor, { accountId, toAccountId }: LendReach, endsAt: Date, now: Date) {
  const [at, ends] = [now, endsAt].map((moment) => sql`${moment.toISOString()}::timestamptz`)
  const [row] = await tx.execute<{ all: number; changed: number }>(sql`
    with own as (
      select branch_id, workplace_id, member_id from reaches where ${ownReach(accountId)}
    ), ended as (
      update reaches set ended_at = least(${at}, ends_at), ended_by = ${actor.accountId}
      where account_id = ${toAccountId} and stands_in_for = ${accountId} and ended_at is null and ends_at <> ${ends}
    ), lent as (
      insert into reaches (account_id, branch_id, workplace_id, member_id, stands_in_for, ends_at, given_by, given_at)
      select ${toAccountId}::uuid, branch_id, workplace_id, member_id, ${accountId}::uuid, ${ends}, ${actor.accountId}::uuid, ${at}
      from own where not exists (select from reaches r
        where r.account_id = ${toAccountId} and r.stands_in_for = ${accountId} and r.ended_at is null
          and r.ends_at = ${ends} and r.workplace_id is not distinct from own.workplace_id
          and r.member_id is not distinct from own.member_id)
      returning id
    )
    select (select count(*)::int from own) as all, (select count(*)::int from lent) as changed`)
  return row ?? { all: 0, changed: 0 }
}
