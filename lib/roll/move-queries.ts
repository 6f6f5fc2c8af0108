import { sql } from "drizzle-orm"
import type { Tx } from "@/db"
import type { Day } from "@/lib/dates"
import type { RollEventKind, RollReason } from "./terms"

export const movesOnPage = 50

export type Move = {
  id: string
  memberId: string
  number: string
  name: string
  workplace: string
  branch: string
  kind: RollEventKind
  reason: RollReason
  on: Day
  by: string | null
}

type Row = Omit<Move, "memberId"> & { member_id: string }

export type WhichMoves = { branchId?: string; reason?: RollReason }

const which = ({ branchId, reason }: WhichMoves) => sql`
  ${branchId ? sql`and e.branch_id = ${branchId}` : sql``} ${reason ? sql`and e.reason = ${reason}` : sql``}`

/** One page of the moves of a ballot’s roll, newest first. */
export async function moves(tx: Tx, ballotId: string, asked: WhichMoves & { page: number }): Promise<Move[]> {
  const rows = await tx.execute<Row>(sql`
    select ${move} ${from} where e.ballot_id = ${ballotId} ${which(asked)}
    order by e.happened_on desc, e.recorded_at desc, m.last_name, m.first_name, e.id
    limit ${movesOnPage} offset ${(asked.page - 1) * movesOnPage}`)
  return rows.map(moveOf)
}

/** All that has happened to one member’s place on the roll, newest first. */
export async function movesOf(tx: Tx, ballotId: string, memberId: string): Promise<Move[]> {
  const rows = await tx.execute<Row>(sql`
    select ${move} ${from} where e.ballot_id = ${ballotId} and e.member_id = ${memberId}
    order by e.happened_on desc, e.recorded_at desc, (e.kind = 'left') desc limit 50`)
  return rows.map(moveOf)
}

/** How many moves there have been, by reason. */
export async function moveTotals(tx: Tx, ballotId: string, branchId?: string) {
  type Total = { kind: RollEventKind; reason: RollReason; members: number }
  const rows =
    await tx.execute<Total>(sql`select e.kind, e.reason, count(*)::int as members from roll_events e
    where e.ballot_id = ${ballotId} ${which({ branchId })} group by 1, 2 order by 1, 3 desc, 2`)
  return [...rows]
}

const move = sql`e.id, e.member_id, m.number, m.first_name || ' ' || m.last_name as name, w.name as workplace,
  b.name as branch, e.kind, e.reason, e.happened_on::text as on, a.name as by`
const from = sql`from roll_events e join members m on m.id = e.member_id
  join workplaces w on w.id = e.workplace_id join branches b on b.id = e.branch_id
  left join accounts a on a.id = e.account_id`

const moveOf = ({ member_id, ...row }: Row): Move => ({ ...row, memberId: member_id })
