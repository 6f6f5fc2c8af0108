import { type SQL, sql } from "drizzle-orm"
import type { Tx } from "@/db"
import { dayOf, momentAt } from "@/lib/dates"
import { workingDaysBefore } from "@/lib/law/working-days"
import { newPapers, stageInSql } from "./stage-in-sql"
import { type Stage, workingDaysToCome } from "./terms"

/** Where the new papers of one branch stand, in members. */
export type BranchPapers = {
  branchId: string
  branch: string
  asked: number
  /** Ready for a batch, and in one that has not gone yet. */
  ready: number
  batched: number
  sent: number
  /** Of those sent, how many should have come by now. */
  overdue: number
  arrived: number
}

type Row = Omit<BranchPapers, "branchId"> & { branch_id: string }

/** The new papers of a ballot, or of one branch of it, branch by branch. */
export async function papersByBranch(tx: Tx, ballotId: string, branchId: string | undefined, now: Date) {
  const rows = await tx.execute<Row>(sql`
    select papers.branch_id, s.name as branch,
      count(*) filter (where stage = 'asked')::int as asked,
      count(*) filter (where stage = 'confirmed' and not is_batched)::int as ready,
      count(*) filter (where stage = 'confirmed' and is_batched)::int as batched,
      count(*) filter (where stage = 'sent')::int as sent,
      count(*) filter (where stage = 'sent' and is_late)::int as overdue,
      count(*) filter (where stage = 'arrived')::int as arrived
    from (
      select p.branch_id, p.batch_id is not null as is_batched, b.sent_at < ${lateInSql(now)} as is_late, ${stageInSql} as stage
      from ${newPapers} where p.ballot_id = ${ballotId} ${inBranch(branchId)}
    ) papers join branches s on s.id = papers.branch_id
    where stage is not null group by 1, 2 order by s.name, 1`)
  return rows.map(({ branch_id, ...row }): BranchPapers => ({ branchId: branch_id, ...row }))
}

export type NewPaper = {
  id: string
  ballotId: string
  memberId: string
  name: string
  workplace: string
  branch: string
  /** Null where it is no longer needed. */
  stage: Stage | null
  askedAt: Date
  isBatched: boolean
  sentAt: Date | null
  isOverdue: boolean
}

type PaperRow = {
  id: string
  ballot_id: string
  member_id: string
  name: string
  workplace: string
  branch: string
  stage: Stage | null
  made_at: string
  is_batched: boolean
  sent_at: string | null
  is_overdue: boolean
}

export type WhichPapers = { ballotId: string; branchId?: string; stage: Stage }

/** The most that one page lists. */
export const mostListed = 200

/** New papers at one stage: those overdue first, and then the longest wait. */
export function papersAt(tx: Tx, { ballotId, branchId, stage }: WhichPapers, now: Date) {
  const which = sql`p.ballot_id = ${ballotId} ${inBranch(branchId)} and ${stageInSql} = ${stage}`
  return papers(tx, which, now)
}

/** One of them, whatever became of it; undefined when there is none in reach. */
export async function paperById(tx: Tx, replacementId: string, now: Date): Promise<NewPaper | undefined> {
  return (await papers(tx, sql`p.id = ${replacementId}`, now))[0]
}

async function papers(tx: Tx, which: SQL, now: Date): Promise<NewPaper[]> {
  const rows = await tx.execute<PaperRow>(sql`
    select p.id, p.ballot_id, p.member_id, m.first_name || ' ' || m.last_name as name, w.name as workplace, s.name as branch,
      ${stageInSql} as stage, p.made_at, p.batch_id is not null as is_batched, b.sent_at,
      (${stageInSql} = 'sent' and b.sent_at < ${lateInSql(now)}) is true as is_overdue
    from ${newPapers}
    join members m on m.id = p.member_id join workplaces w on w.id = p.workplace_id join branches s on s.id = p.branch_id
    where ${which}
    order by coalesce(b.sent_at, p.made_at), m.last_name, p.id limit ${mostListed}`)
  return rows.map((row) => ({
    ...{ id: row.id, ballotId: row.ballot_id, memberId: row.member_id, name: row.name },
    ...{
      workplace: row.workplace,
      branch: row.branch,
      stage: row.stage,
      isBatched: row.is_batched,
      isOverdue: row.is_overdue,
    },
    askedAt: new Date(row.made_at),
    sentAt: row.sent_at ? new Date(row.sent_at) : null,
  }))
}

const inBranch = (branchId: string | undefined) => (branchId ? sql`and p.branch_id = ${branchId}` : sql``)

/** What was sent before the day that begins then has had its working days. */
export function lateInSql(now: Date): SQL {
  const day = workingDaysBefore(dayOf(now), workingDaysToCome)
  return sql`${momentAt(`${day}T00:00`).toISOString()}::timestamptz`
}
