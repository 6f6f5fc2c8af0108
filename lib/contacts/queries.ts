import { and, desc, eq, sql } from "drizzle-orm"
import type { Tx } from "@/db"
import { accounts, notes } from "@/db/schema"
import type { Pledge } from "@/lib/pledges/terms"
import type { Channel, Outcome } from "./terms"

export type Entry = {
  id: string
  memberId: string
  madeAt: Date
  recordedAt: Date
  channel: Channel | null
  outcome: Outcome | null
  followUpAt: Date | null
  pledge: Pledge | null
  by: string | null
  isOwn: boolean
  isUndone: boolean
}

// An attempt and the pledge it brought were saved under one id: they are one entry.
const entries = sql`
  select coalesce(c.id, p.id) as id, coalesce(c.member_id, p.member_id) as member_id,
    coalesce(c.made_at, p.made_at) as made_at, coalesce(c.recorded_at, p.recorded_at) as recorded_at,
    c.channel, c.outcome, c.follow_up_at, p.pledge, a.name as by,
    coalesce(c.account_id, p.account_id) = acting_account() as is_own, u.id is not null as is_undone`

// Behind row-level security "coalesce" is not trusted to keep a secret, and would have all undoings read for each entry.
const undoing = sql`left join undoings u on u.entry_id = case when c.id is null then p.id else c.id end`

type EntryRow = {
  id: string
  member_id: string
  made_at: string
  recorded_at: string
  channel: Channel | null
  outcome: Outcome | null
  follow_up_at: string | null
  pledge: Pledge | null
  by: string | null
  is_own: boolean
  is_undone: boolean
}

/** The newest 50 entries about one member in one ballot, newest first, those taken back included. */
export async function history(tx: Tx, ballotId: string, memberId: string): Promise<Entry[]> {
  const rows = await tx.execute<EntryRow>(sql`${entries}
    from (select * from contact_attempts where ballot_id = ${ballotId} and member_id = ${memberId}
      order by made_at desc limit 50) c
    full join (select * from pledges where ballot_id = ${ballotId} and member_id = ${memberId}
      order by made_at desc limit 50) p on p.id = c.id
    ${undoing}
    left join accounts a on a.id = case when c.id is null then p.account_id else c.account_id end
    order by made_at desc, recorded_at desc limit 50`)
  return rows.map(entryOf)
}

/** One entry by its id; undefined when there is none in reach. */
export async function entryById(tx: Tx, entryId: string): Promise<Entry | undefined> {
  const rows = await tx.execute<EntryRow>(sql`${entries}
    from (select * from contact_attempts where id = ${entryId}) c
    full join (select * from pledges where id = ${entryId}) p on p.id = c.id
    ${undoing}
    left join accounts a on a.id = case when c.id is null then p.account_id else c.account_id end`)
  return rows.map(entryOf)[0]
}

function entryOf(row: EntryRow): Entry {
  return {
    id: row.id,
    memberId: row.member_id,
    madeAt: new Date(row.made_at),
    recordedAt: new Date(row.recorded_at),
    channel: row.channel,
    outcome: row.outcome,
    followUpAt: row.follow_up_at ? new Date(row.follow_up_at) : null,
    pledge: row.pledge,
    by: row.by,
    isOwn: row.is_own,
    isUndone: row.is_undone,
  }
}

/** The newest note for whoever asks next, with who left it. */
export async function newestNote(tx: Tx, ballotId: string, memberId: string) {
  const [note] = await tx
    .select({ wording: notes.wording, by: accounts.name, madeAt: notes.madeAt })
    .from(notes)
    .leftJoin(accounts, eq(accounts.id, notes.accountId))
    .where(and(eq(notes.ballotId, ballotId), eq(notes.memberId, memberId)))
    .orderBy(desc(notes.madeAt), desc(notes.recordedAt))
    .limit(1)
  return note
}
