import { sql } from "drizzle-orm"
import type { Tx } from "@/db"
import { Refusal } from "@/lib/refusal"

/** Says who has a membership number already, as far as the actor may know. */
export async function refuseTakenNumber(tx: Tx, number: string): Promise<never> {
  type Holder = { name: string; workplace: string; kept: string | null }
  const [holder] = await tx.execute<Holder>(sql`
    select m.first_name || ' ' || m.last_name as name, w.name as workplace, k.first_name || ' ' || k.last_name as kept
    from find_members(${number}, '', 0, 1) f join members m on m.id = f.id and lower(m.number) = lower(${number})
    join workplaces w on w.id = m.workplace_id
    left join member_merges g on g.merged_id = m.id and g.undone_at is null left join members k on k.id = g.kept_id`)
  if (!holder)
    throw new Refusal(
      "Somebody in another branch has this number. Check it, or ask a national organiser to move them to yours.",
      "number",
    )
  const merged = holder.kept ? `, merged with ${holder.kept}` : ""
  throw new Refusal(
    `${holder.name}, ${holder.workplace}, has this number${merged}. Check the number; if it is the same person, put them right or move them instead.`,
    "number",
  )
}
