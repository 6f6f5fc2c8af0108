import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm"
import type { Tx } from "@/db"
import { accounts, ballots, branches, canvassSheets, workplaces } from "@/db/schema"
import type { PledgeState } from "@/lib/pledges/terms"
import { isLeftAlone } from "@/lib/roll/is-left-alone"

const sheet = {
  id: canvassSheets.id,
  number: canvassSheets.number,
  ballotId: canvassSheets.ballotId,
  method: ballots.method,
  branchId: canvassSheets.branchId,
  memberIds: canvassSheets.memberIds,
  printedAt: canvassSheets.printedAt,
  workplace: workplaces.name,
  branch: branches.name,
  printedBy: accounts.name,
}

const sheets = (tx: Tx) =>
  tx
    .select(sheet)
    .from(canvassSheets)
    .innerJoin(ballots, eq(ballots.id, canvassSheets.ballotId))
    .innerJoin(workplaces, eq(workplaces.id, canvassSheets.workplaceId))
    .innerJoin(branches, eq(branches.id, canvassSheets.branchId))
    .leftJoin(accounts, eq(accounts.id, canvassSheets.accountId))

export async function sheetByNumber(tx: Tx, number: number) {
  const [found] = await sheets(tx).where(eq(canvassSheets.number, number))
  return found
}

export async function sheetById(tx: Tx, id: string) {
  const [found] = await sheets(tx).where(eq(canvassSheets.id, id))
  return found
}

export type CanvassSheet = NonNullable<Awaited<ReturnType<typeof sheetById>>>

export function sheetsById(tx: Tx, ids: string[]) {
  return sheets(tx).where(inArray(canvassSheets.id, ids)).orderBy(canvassSheets.number)
}

const typedIn = sql<number>`coalesce((select sum(a.people) from audit a where a.ballot_id = ${canvassSheets.ballotId}
  and a.subject_id = ${canvassSheets.id} and a.act = 'canvass.enter'), 0)::int`

/** The newest sheets of a ballot in reach, with how many lines of each have been typed in. */
export function newestSheets(tx: Tx, ballotId: string) {
  return tx
    .select({ ...sheet, typedIn })
    .from(canvassSheets)
    .innerJoin(ballots, eq(ballots.id, canvassSheets.ballotId))
    .innerJoin(workplaces, eq(workplaces.id, canvassSheets.workplaceId))
    .innerJoin(branches, eq(branches.id, canvassSheets.branchId))
    .leftJoin(accounts, eq(accounts.id, canvassSheets.accountId))
    .where(eq(canvassSheets.ballotId, ballotId))
    .orderBy(desc(canvassSheets.number))
    .limit(100)
}

/** Who may have gone round with a sheet of a branch. */
export function holdersIn(tx: Tx, branchId: string) {
  return tx
    .select({ id: accounts.id, name: accounts.name })
    .from(accounts)
    .where(and(eq(accounts.branchId, branchId), isNull(accounts.endedAt)))
    .orderBy(asc(accounts.name))
}

export type SheetMember = {
  id: string
  name: string
  phone: string | null
  pledge: PledgeState
  leftOn: string | null
}

/** Those of these members that are in reach, by id. */
export async function membersOnSheets(tx: Tx, ballotId: string, memberIds: string[]) {
  const rows = await tx.execute<Omit<SheetMember, "leftOn"> & { left_on: string | null }>(sql`
    select m.id, m.first_name || ' ' || m.last_name as name, r.left_on,
      case when not ${isLeftAlone} then m.phone end as phone,
      coalesce(r.pledge, 'not_asked') as pledge
    from roll_entries r join members m on m.id = r.member_id
    where r.ballot_id = ${ballotId} and r.member_id = any(${sql.param(memberIds)}::uuid[])`)
  return new Map(
    rows.map(({ left_on, ...row }): [string, SheetMember] => [row.id, { ...row, leftOn: left_on }]),
  )
}
