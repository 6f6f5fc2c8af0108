import { sql } from "drizzle-orm"
import type { OwnerDatabase } from "../owner"
import { addIndicativeBallot, addPayBallot } from "./ballots"
import { type Calendar, calendar } from "./calendar"
import { dice as diceOf } from "./dice"
import { addHistory } from "./history"
import { addLastBallot } from "./last-ballot"
import { openedDay } from "./rhythm"
import { tellAll } from "./telling"
import { addUnion } from "./union"

/** A union of 6,100 in the shape of probation's, on day sixteen of a ballot: all of it, or nothing. */
export function buildDemo(db: OwnerDatabase, now: Date) {
  return db.transaction(async (tx) => {
    const dice = diceOf(20_250_725)
    const days = calendar(now)
    const { employerId, organiserId, branches } = await addUnion(tx, dice, days.at(openedDay - 37, 16))
    await addIndicativeBallot(tx, days, employerId, organiserId)
    const ballotId = await addPayBallot(tx, days, employerId, organiserId)
    await settleIn(tx, days, organiserId)
    await tx.execute(sql`analyze members, roll_entries`)
    await addHistory(tx, dice, ballotId, tellAll(dice, days, branches), now)
    await addDepartures(tx, days, ballotId, organiserId)
    await addLastBallot(tx, dice.own(), days, ballotId, organiserId, branches)
    await tx.execute(sql`analyze`)
  })
}

type Door = Pick<OwnerDatabase, "execute">

/** Everyone was invited, and given their workplaces, some weeks before the papers went out. */
async function settleIn(db: Door, days: Calendar, organiserId: string) {
  const invitedAt = days.at(openedDay - 34, 11).toISOString()
  await db.execute(
    sql`update accounts set invited_by = ${organiserId}, invited_at = ${invitedAt} where id <> ${organiserId}`,
  )
  await db.execute(
    sql`update accounts set invited_at = ${days.at(openedDay - 200, 10).toISOString()} where id = ${organiserId}`,
  )
  await db.execute(sql`update reaches set given_by = ${organiserId}, given_at = ${invitedAt}`)
  await db.execute(sql`insert into audit (at, account_id, act, branch_id, subject_id)
    select invited_at, invited_by, 'account.invite', branch_id, id from accounts where invited_by is not null`)
  await db.execute(sql`insert into audit (at, account_id, act, ballot_id, subject_id)
    select created_at, created_by, 'ballot.create', id, id from ballots order by created_at`)
  await db.execute(sql`insert into audit (at, account_id, act, ballot_id, people)
    select b.created_at + interval '1 day', b.created_by, 'roll.merge', b.id, count(*)
    from ballots b join roll_entries r on r.ballot_id = b.id group by b.id order by b.created_at`)
}

/** One in 140 has left the roll since it opened, none of whom had been asked. */
async function addDepartures(db: Door, days: Calendar, ballotId: string, organiserId: string) {
  await db.execute(sql`
    insert into roll_events (ballot_id, member_id, branch_id, workplace_id, kind, reason, happened_on, account_id, recorded_at)
    select ballot_id, member_id, branch_id, workplace_id, 'left',
      (array['left_employer', 'left_employer', 'long_leave', 'left_union'])[1 + nth % 4],
      ${days.day(openedDay)}::date + (nth % 15)::int, ${organiserId},
      (${days.day(openedDay)}::date + (nth % 15)::int) + time '11:20'
    from (
      select r.*, row_number() over (order by m.number) as nth from roll_entries r join members m on m.id = r.member_id
      where r.ballot_id = ${ballotId} and r.attempts = 0 and r.pledge is null
        and not exists (select from reaches x join accounts a on a.id = x.account_id
          where x.workplace_id = r.workplace_id and a.email = 'rep@demo.example')
    ) unasked where nth % 75 = 7`)
}
