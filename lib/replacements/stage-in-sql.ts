import { sql } from "drizzle-orm"

/** A new paper that counts: `p` it, `b` its batch where there is one, `r` the member’s place on the roll. */
export const newPapers = sql`replacements p
  join roll_entries r on r.ballot_id = p.ballot_id and r.member_id = p.member_id and r.left_on is null
  left join replacement_batches b on b.id = p.batch_id`

/** How far it has come, as `stageOf` says it; null where the first one was found. */
export const stageInSql = sql`case
  when p.withdrawn_at is not null then null
  when p.arrived_at is not null then 'arrived'
  when b.sent_at is not null then
    case when r.pledge in ('posted', 'will_post') and r.pledged_at > b.sent_at then 'arrived' else 'sent' end
  when r.pledge = 'posted' and r.pledged_at > p.made_at then null
  when p.confirmed_at is not null then 'confirmed'
  else 'asked'
end`
