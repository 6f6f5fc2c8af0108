import { sql } from "drizzle-orm"
import type { Tx } from "@/db"
import { Refusal } from "@/lib/refusal"

/** Refuses a number that counts as somebody else’s since the two were found to be one person. */
export async function refuseMerged(tx: Tx, memberId: string) {
  const [merge] = await tx.execute<{ kept: string | null }>(sql`
    select k.first_name || ' ' || k.last_name || ', ' || k.number as kept
    from member_merges g left join members k on k.id = g.kept_id
    where g.merged_id = ${memberId} and g.undone_at is null`)
  if (!merge) return
  throw new Refusal(
    `This number was merged with another of theirs (${merge.kept ?? "in another branch"}), and one person has one place on the roll.`,
  )
}
