import { sql } from "drizzle-orm"
import type { Tx } from "@/db"
import { answerInWords } from "@/lib/contacts/answer"
import { entryIdIn } from "@/lib/contacts/entry-id-in"
import type { Outcome } from "@/lib/contacts/terms"
import type { VotingMethod } from "@/lib/law/terms"
import type { Pledge } from "@/lib/pledges/terms"

type Sheet = { id: string; memberIds: string[] }

/** The entry of each line: always the same, so that a sheet typed in twice, by whomever, logs each line once. */
export function lineEntries({ id, memberIds }: Sheet): Promise<string[]> {
  return Promise.all(memberIds.map((memberId) => entryIdIn(id, memberId)))
}

/** What was typed in for each line already, in words, by the line’s number. */
export async function typedLines(
  tx: Tx,
  sheet: Sheet & { method: VotingMethod },
): Promise<Map<number, string>> {
  const entryIds = await lineEntries(sheet)
  const rows = await tx.execute<{
    id: string
    outcome: Outcome
    pledge: Pledge | null
    is_undone: boolean
  }>(sql`
    select c.id, c.outcome, p.pledge, exists (select from undoings u where u.entry_id = c.id) as is_undone
    from contact_attempts c left join pledges p on p.id = c.id where c.id = any(${sql.param(entryIds)}::uuid[])`)
  return new Map(
    rows.map((row) => [
      entryIds.indexOf(row.id) + 1,
      `${answerInWords(row, sheet.method)}${row.is_undone ? ", taken back since" : ""}`,
    ]),
  )
}
