import { type SQL, sql } from "drizzle-orm"
import type { Phase } from "@/lib/ballots/terms"
import { coolDownHours, messageCoolDownHours, type Waiting } from "./terms"

/** Whose queue it is: in which ballot, at what moment, for which caller, and in one branch only when that is asked. */
export type Asking = { ballotId: string; branchId?: string; accountId: string; phase: Phase; now: Date }

/** The rows of the queue: `r` the roll, `m` the member, `c` the claim there is or was. */
export function queueRows({ ballotId, branchId }: Asking): SQL {
  return sql`roll_entries r
    join members m on m.id = r.member_id
    left join claims c on c.ballot_id = r.ballot_id and c.member_id = r.member_id
    where r.ballot_id = ${ballotId} and r.left_on is null ${branchId ? sql`and r.branch_id = ${branchId}` : sql``}`
}

/** A claim holds while it runs past this: the database’s clock guards it too, and the two may differ a little. */
export const claimClock = (now: Date) => sql`least(${now.toISOString()}::timestamptz, now())`

const hours = (many: number) => sql.raw(`interval '${many} hours'`)
const term = (waiting: Waiting) => sql.raw(`'${waiting}'`)

/** Why the member is not to be called now; null when they may be. A promise that is due overrides the peace after a call. */
export function waitingFor({ accountId, phase, now }: Asking): SQL {
  const at = sql`${now.toISOString()}::timestamptz`
  const settled = sql.raw(`('wont_vote', 'rather_not_say'${phase === "preparing" ? "" : ", 'posted'"})`)
  const peace = sql`case when r.last_channel in ('text', 'whatsapp', 'email')
    then ${hours(messageCoolDownHours)} else ${hours(coolDownHours)} end`
  return sql`case
    when r.asked_not_to_be_contacted_at is not null then ${term("asked_not")}
    when r.pledge in ${settled} then ${term("settled")}
    when r.follow_up_at > ${at} then ${term("promised")}
    when m.phone is null or (r.last_outcome = 'wrong_number' and (m.phone_changed_at > r.last_attempt_at) is not true)
      then ${term("no_number")}
    when c.expires_at > ${claimClock(now)} and c.account_id <> ${accountId} then ${term("with_another")}
    when r.follow_up_at is null and r.last_outcome <> 'wrong_number' and r.last_attempt_at > ${at} - ${peace} then ${term("called_lately")}
  end`
}
