import { type SQL, sql } from "drizzle-orm"
import type { Tx } from "@/db"
import type { Ballot } from "@/lib/ballots/current-ballot"
import type { Outcome } from "@/lib/contacts/terms"
import { membersOfLine } from "./members-in-sql"
import type { MemberLine } from "./terms"

/** A member of a line, with what somebody needs who goes to them now. */
export type ListedMember = {
  id: string
  name: string
  phone: string | null
  phoneChangedAt: Date | null
  workplace: string
  branch: string
  /** Whom their workplace has been given to. */
  reps: string[]
  pledgedAt: Date | null
  followUpAt: Date | null
  attempts: number
  lastAttemptAt: Date | null
  lastOutcome: Outcome | null
}

const moments = ["phoneChangedAt", "pledgedAt", "followUpAt", "lastAttemptAt"] as const
type Moment = (typeof moments)[number]
type Row = Omit<ListedMember, Moment> & Record<Moment, string | null> & { counted: number }

/** The most that one list shows. All are counted. */
export const mostShown = 200

/** The members of one line of Today, the longest wait or the same workplace together, and how many there are in all. */
export async function membersInLine(
  tx: Tx,
  ballot: Pick<Ballot, "id" | "nations">,
  { line, branchId }: { line: MemberLine; branchId?: string },
  now: Date,
): Promise<{ counted: number; members: ListedMember[] }> {
  const rows = await tx.execute<Row>(sql`
    select count(*) over ()::int as counted, m.id, m.first_name || ' ' || m.last_name as name, m.phone,
      m.phone_changed_at as "phoneChangedAt", w.name as workplace, b.name as branch, r.pledged_at as "pledgedAt",
      r.follow_up_at as "followUpAt", r.attempts, r.last_attempt_at as "lastAttemptAt", r.last_outcome as "lastOutcome",
      array(select a.name from reaches g join accounts a on a.id = g.account_id
        where g.workplace_id = r.workplace_id and g.ended_at is null and a.ended_at is null order by a.name) as reps
    from roll_entries r join members m on m.id = r.member_id
    join workplaces w on w.id = r.workplace_id join branches b on b.id = r.branch_id
    where r.ballot_id = ${ballot.id} and r.left_on is null and ${membersOfLine(ballot, now)[line]}
      ${branchId ? sql`and r.branch_id = ${branchId}` : sql``}
    order by ${orders[line]}, b.name, w.name, r.lot limit ${mostShown}`)
  return { counted: rows[0]?.counted ?? 0, members: rows.map(memberOf) }
}

const orders: Record<MemberLine, SQL> = {
  post_today: sql`b.name`,
  not_arrived: sql`b.name`,
  never_reached: sql`b.name`,
  follow_ups: sql`r.follow_up_at`,
  will_post: sql`r.pledged_at`,
}

function memberOf({ counted: _, ...row }: Row): ListedMember {
  const at = (name: Moment) => {
    const told = row[name]
    return told === null ? null : new Date(told)
  }
  return {
    ...row,
    phoneChangedAt: at("phoneChangedAt"),
    pledgedAt: at("pledgedAt"),
    followUpAt: at("followUpAt"),
    lastAttemptAt: at("lastAttemptAt"),
  }
}
